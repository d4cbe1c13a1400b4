package dev.faultline.sequences.steps;

import dev.faultline.core.JsonResult;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.Ids;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.function.UnaryOperator;

/**
 * One step of a sequence, as {@code reply.sequence(7).steps().step(3)} returns it. Source: the vendor's
 * reference on steps of sequences.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class SequenceStepHandle {

    private final Caller caller;
    private final SequencesContext context;
    private final long sequenceId;
    private final long stepId;
    private final SequenceStepOperations operations;

    SequenceStepHandle(Caller caller, SequencesContext context, long sequenceId, long stepId) {
        this.caller = caller;
        this.context = context;
        this.sequenceId = sequenceId;
        this.stepId = Ids.number("stepId", stepId);
        operations = new SequenceStepOperations(context, sequenceId);
    }

    /**
     * Reads the step ({@code GET /sequences/{id}/steps/{step_id}}).
     *
     * @return the step
     * @throws SequenceStepException if there is none for this user
     */
    public SequenceStep get() {
        return caller.call(operations.get(stepId));
    }

    /**
     * Replaces the step ({@code PUT /sequences/{id}/steps/{step_id}}).
     *
     * @param step all of it; by the current contract each of its variants with its id
     * @return the step; {@link SequenceStep.Unknown} without an id if the API does not send it back
     * @throws SequenceStepException if it does not exist, is not valid, or is {@linkplain
     *     SequenceStepException.StepLocked locked}
     */
    public SequenceStep replace(SequenceStepData step) {
        return caller.call(operations.replace(stepId, step));
    }

    /**
     * Changes some parts of the step: it is read, changed, and replaced. The API cannot detect that somebody else changes
     * it meanwhile; such a change is lost.
     *
     * @param change makes the step that is sent of the one that was read, which has all that can be written
     * @return the step as the API confirms it
     */
    public SequenceStep edit(UnaryOperator<SequenceStepData> change) {
        return caller.run(operations.edit(stepId, change));
    }

    /**
     * Removes the step ({@code DELETE /sequences/{id}/steps/{step_id}}). Retried after a lost response, it may find
     * the step gone and fail with {@link SequenceStepException.NotFound}: {@code attempts()} then has the earlier
     * attempt.
     *
     * @return the response
     * @throws SequenceStepException if it does not exist, or is {@linkplain SequenceStepException.StepLocked
     *     locked}
     */
    public JsonResult delete() {
        return caller.call(operations.delete(stepId));
    }

    /**
     * The variants of the step.
     *
     * @return the operations on the variants
     */
    public StepVariants variants() {
        return new StepVariants(caller, context, sequenceId, stepId);
    }
}
