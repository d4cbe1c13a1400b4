package dev.faultline.sequences;

import dev.faultline.core.Confirmation;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.spi.Checks;
import dev.faultline.core.spi.Operation;
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

    Operation<UntypedResult> list() {
        return context.of(DOMAIN, HttpMethod.GET, "/sequence-templates").reads(UntypedResult::read);
    }

    Operation<Confirmation> delete(UUID id) {
        return Answers.deletion(
                context.of(DOMAIN, HttpMethod.DELETE, "/sequence-templates/{id}")
                        .parameter("id", Ids.text("id", id)),
                SequenceTemplateError.NOT_FOUND);
    }

    Operation<SequenceTemplate> saveAsTemplate(long sequenceId, NewSequenceTemplate template) {
        return context.of(DOMAIN, HttpMethod.POST, "/sequences/{id}/save-as-template")
                .parameter("id", Ids.text("sequenceId", sequenceId))
                .json(Checks.notNull(template, "template", "what NewSequenceTemplate.builder(name) builds"))
                .verification("look for it with sequenceTemplates().list().")
                .reads(Answers.one(SequenceTemplate::read));
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
                .reads(Answers.one(Sequence::read));
    }
}
