package dev.faultline.sequences.templates;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.LinkedHashMap;
import java.util.Map;

/** The operations on folders of email templates, each defined once for both surfaces. */
final class EmailTemplateFolderOperations {

    private static final SequencesDomain DOMAIN = SequencesDomain.EMAIL_TEMPLATE_FOLDERS;

    private final SequencesContext context;

    EmailTemplateFolderOperations(SequencesContext context) {
        this.context = context;
    }

    Operation<ItemList<EmailTemplateFolder>> list() {
        return context.of(DOMAIN, HttpMethod.GET, "/email-template-folders")
                .reads(response -> Responses.listing(response, EmailTemplateFolder::read));
    }

    Operation<EmailTemplateFolder> create(String name, TemplateFolderType folderType) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", Checks.notBlank(name, "name", "the folder's name"));
        body.put(
                "folderType",
                Checks.notNull(folderType, "folderType", "PERSONAL or TEAM").wireName());
        return context.of(DOMAIN, HttpMethod.POST, "/email-template-folders")
                .json(body)
                .verification("look for the name with emailTemplateFolders().list().")
                .reads(Responses.one(EmailTemplateFolder::readWhole));
    }

    Operation<EmailTemplateFolder> get(long id) {
        return context.of(DOMAIN, HttpMethod.GET, "/email-template-folders/{id}", id)
                .reads(Responses.one(EmailTemplateFolder::readWhole));
    }

    Operation<JsonResult> share(long id) {
        return context.of(DOMAIN, HttpMethod.POST, "/email-template-folders/{id}/share", id)
                .verification("read the folder with emailTemplateFolders().get(id).")
                .reads(Responses::jsonResult);
    }
}
