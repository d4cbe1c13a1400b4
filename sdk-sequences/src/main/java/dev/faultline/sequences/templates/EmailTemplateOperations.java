package dev.faultline.sequences.templates;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Plan;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.internal.Edits;
import dev.faultline.sequences.internal.Ids;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.Paging;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The operations on email templates, each defined once for both surfaces. */
final class EmailTemplateOperations {

    private static final SequencesDomain DOMAIN = SequencesDomain.EMAIL_TEMPLATES;

    private final SequencesContext context;

    EmailTemplateOperations(SequencesContext context) {
        this.context = context;
    }

    Operation<PageData<EmailTemplate>> list(ListQuery query, Paging paging) {
        return paging.addTo(PageRequest.of(query).addTo(context.of(DOMAIN, HttpMethod.GET, "/email-templates")))
                .reads(response -> paging.page(response, EmailTemplate::read));
    }

    Operation<EmailTemplate> create(EmailTemplateData template) {
        return context.of(DOMAIN, HttpMethod.POST, "/email-templates")
                .json(checked(template))
                .verification("look for the name with emailTemplates().list().")
                .reads(Responses.one(EmailTemplate::read));
    }

    Operation<EmailTemplate> get(long id) {
        return one(HttpMethod.GET, "", id).reads(Responses.one(EmailTemplate::read));
    }

    Operation<EmailTemplate> replace(long id, EmailTemplateData template) {
        for (String field : new String[] {"folderId", "folderType"}) {
            boolean stays = !checked(template).fields().containsKey(field);
            Checks.that(stays, "template", "one with " + field, "one without, and the folder to move(..)");
        }
        return one(HttpMethod.PUT, "", id).json(template).reads(Responses.changed(id, EmailTemplate::read));
    }

    Plan<EmailTemplate> edit(long id, Consumer<EmailTemplateData.Builder> change) {
        return Edits.of(get(id), EmailTemplateData::from, change, data -> replace(id, data.build()));
    }

    Operation<JsonResult> delete(long id) {
        return Responses.deletion(one(HttpMethod.DELETE, "", id), EmailTemplateError.NOT_FOUND);
    }

    Operation<EmailTemplate> clone(long id) {
        return one(HttpMethod.POST, "/clone", id)
                .verification("look for a second copy with emailTemplates().list().")
                .reads(Responses.one(EmailTemplate::read));
    }

    Operation<EmailTemplate> move(long id, long folderId, TemplateFolderType folderType) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("folderId", Ids.number("folderId", folderId));
        body.put(
                "folderType",
                Checks.notNull(folderType, "folderType", "PERSONAL or TEAM").wireName());
        return one(HttpMethod.POST, "/move", id)
                .verification("read folderId() with emailTemplates().get(id).")
                .json(body)
                .reads(Responses.changed(id, EmailTemplate::read));
    }

    /** A preview changes nothing, so it can be retried. */
    Operation<RenderedEmailTemplate> render(long id, EmailTemplateRendering rendering) {
        return one(HttpMethod.POST, "/render", id)
                .json(Checks.notNull(rendering, "rendering", "what EmailTemplateRendering.builder(contactId) builds"))
                .idempotent(true)
                .reads(Responses.one(RenderedEmailTemplate::read));
    }

    Operation<JsonResult> sendTest(long id, String email, long emailAccountId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("email", Checks.notBlank(email, "email", "the address to send the test to"));
        body.put("emailAccountId", Ids.number("emailAccountId", emailAccountId));
        return one(HttpMethod.POST, "/send-test", id)
                .json(body)
                .verification("look into the inbox that the test is for.")
                .reads(Responses::jsonResult);
    }

    Operation<JsonResult> variables() {
        return context.of(DOMAIN, HttpMethod.GET, "/email-templates/variables").reads(Responses::untyped);
    }

    private Operation.Builder one(HttpMethod method, String action, long id) {
        return context.of(DOMAIN, method, "/email-templates/{id}" + action, id);
    }

    private static EmailTemplateData checked(EmailTemplateData template) {
        return Checks.notNull(template, "template", "what EmailTemplateData.builder(name, body) builds");
    }
}
