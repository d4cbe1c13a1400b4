package dev.faultline.sequences.sequence;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.internal.Ids;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations on templates of sequences, each defined once for both surfaces. */
final class SequenceTemplateOperations {

    private static final SequencesDomain DOMAIN = SequencesDomain.SEQUENCE_TEMPLATES;

    private final SequencesContext context;

    SequenceTemplateOperations(SequencesContext context) {
        this.context = context;
    }

    Operation<JsonResult> list() {
        return context.of(DOMAIN, HttpMethod.GET, "/sequence-templates").reads(Responses::untyped);
    }

    Operation<JsonResult> delete(UUID id) {
        return Responses.deletion(
                context.of(DOMAIN, HttpMethod.DELETE, "/sequence-templates/{id}")
                        .parameter("id", Ids.text("id", id)),
                SequenceTemplateError.NOT_FOUND);
    }

    Operation<SequenceTemplate> saveAsTemplate(long sequenceId, NewSequenceTemplate template) {
        return context.of(DOMAIN, HttpMethod.POST, "/sequences/{id}/save-as-template")
                .parameter("id", Ids.text("sequenceId", sequenceId))
                .json(Checks.notNull(template, "template", "what NewSequenceTemplate.builder(name) builds"))
                .verification("look for it with sequenceTemplates().list().")
                .reads(Responses.one(SequenceTemplate::read));
    }

    Operation<Sequence> createFromTemplate(UUID templateId, @Nullable UUID folderId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("templateId", Ids.text("templateId", templateId));
        if (folderId != null) {
            body.put("sequenceFolderId", folderId.toString());
        }
        return context.of(DOMAIN, HttpMethod.POST, "/sequences/create-from-template")
                .json(body)
                .verification("look for it with sequences().list(..).")
                .reads(Responses.one(Sequence::read));
    }
}
