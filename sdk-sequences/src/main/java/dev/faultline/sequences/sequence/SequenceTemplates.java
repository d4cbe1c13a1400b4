package dev.faultline.sequences.sequence;

import dev.faultline.core.JsonResult;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.UUID;

/**
 * Templates of sequences. Source: the vendor's reference on sequences and their templates.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class SequenceTemplates {

    private final Caller caller;
    private final SequenceTemplateOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public SequenceTemplates(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new SequenceTemplateOperations(context);
    }

    /**
     * Reads the templates ({@code GET /sequence-templates}). The response is a single object that is not
     * documented: read {@link JsonResult#json()}.
     *
     * @return the response
     * @throws SequenceTemplateException if that is rejected
     */
    public JsonResult list() {
        return caller.call(operations.list());
    }

    /**
     * Deletes a template ({@code DELETE /sequence-templates/{id}}). The vendor's own templates cannot be
     * deleted; those of an organization need a scope of their own. Retried after a lost response, it may find the
     * template gone and fail with {@link SequenceTemplateException.NotFound}.
     *
     * @param id the template's id
     * @return the response
     * @throws SequenceTemplateException if it does not exist for this team, or may not be deleted
     */
    public JsonResult delete(UUID id) {
        return caller.call(operations.delete(id));
    }

    /**
     * Creates a sequence from a template ({@code POST /sequences/create-from-template}). It is not retried after a
     * lost response.
     *
     * @param templateId the template's id
     * @return the sequence as created; by older responses a part of it
     * @throws SequenceTemplateException if the template does not exist for this user
     */
    public Sequence createFromTemplate(UUID templateId) {
        return caller.call(operations.createFromTemplate(templateId, null));
    }

    /**
     * Creates a sequence from a template, in a folder ({@code POST /sequences/create-from-template}). It is not
     * retried after a lost response.
     *
     * @param templateId the template's id
     * @param folderId the folder that the sequence is to be in
     * @return the sequence as created; by older responses a part of it
     * @throws SequenceTemplateException if the template does not exist for this user
     */
    public Sequence createFromTemplate(UUID templateId, UUID folderId) {
        return caller.call(operations.createFromTemplate(
                templateId, Checks.notNull(folderId, "folderId", "a UUID, or leave it out")));
    }
}
