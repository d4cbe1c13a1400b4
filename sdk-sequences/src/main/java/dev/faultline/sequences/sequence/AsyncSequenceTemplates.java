package dev.faultline.sequences.sequence;

import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Templates of sequences, asynchronous.
 *
 * @see SequenceTemplates
 */
public final class AsyncSequenceTemplates {

    private final Caller caller;
    private final SequenceTemplateOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncSequenceTemplates(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new SequenceTemplateOperations(context);
    }

    /**
     * Reads the templates.
     *
     * @return the response; fails as {@link SequenceTemplates#list} throws
     */
    public CompletableFuture<JsonResult> list() {
        return caller.callAsync(operations.list());
    }

    /**
     * Deletes a template.
     *
     * @param id the template's id
     * @return the response; fails as {@link SequenceTemplates#delete} throws
     */
    public CompletableFuture<JsonResult> delete(UUID id) {
        return caller.callAsync(operations.delete(id));
    }

    /**
     * Creates a sequence from a template.
     *
     * @param templateId the template's id
     * @return the sequence as created; fails as {@link SequenceTemplates#createFromTemplate(UUID)} throws
     */
    public CompletableFuture<Sequence> createFromTemplate(UUID templateId) {
        return caller.callAsync(operations.createFromTemplate(templateId, null));
    }

    /**
     * Creates a sequence from a template, in a folder.
     *
     * @param templateId the template's id
     * @param folderId the folder that the sequence is to be in
     * @return the sequence as created; fails as {@link SequenceTemplates#createFromTemplate(UUID, UUID)} throws
     */
    public CompletableFuture<Sequence> createFromTemplate(UUID templateId, UUID folderId) {
        return caller.callAsync(operations.createFromTemplate(
                templateId, Checks.notNull(folderId, "folderId", "a UUID, or leave it out")));
    }
}
