package dev.faultline.sequences.steps;

import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.List;

/**
 * The steps of a sequence, as {@code reply.sequence(7).steps()} returns them. Source: the vendor's reference on
 * steps of sequences.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class SequenceSteps {

    private final Caller caller;
    private final SequencesContext context;
    private final long sequenceId;
    private final SequenceStepOperations operations;

    /** For the sequence. */
    @SuppressWarnings("exports")
    public SequenceSteps(Caller caller, SequencesContext context, long sequenceId) {
        this.caller = caller;
        this.context = context;
        this.sequenceId = sequenceId;
        operations = new SequenceStepOperations(context, sequenceId);
    }

    /**
     * Lists the steps of a sequence ({@code GET /sequences/{id}/steps}).
     *
     * @return all steps
     * @throws SequenceStepException if the list is rejected
     */
    public ItemList<SequenceStep> list() {
        return caller.call(operations.list());
    }

    /**
     * Adds a step ({@code POST /sequences/{id}/steps}). It is not retried after a lost response.
     *
     * @param step its parts
     * @return the step as created
     * @throws SequenceStepException if it is not valid, or the sequence does not exist
     */
    public SequenceStep create(SequenceStepData step) {
        return caller.call(operations.create(step));
    }

    /**
     * Adds steps ({@code POST /sequences/{id}/steps/bulk}). It is not retried after a lost response. Only the
     * newer reference has it.
     *
     * @param steps their parts, at least one
     * @return the result of each, by its place in the list; failures are of {@link SequenceStepException}
     * @throws SequenceStepException if the whole request is rejected
     */
    public BulkResult<Integer> bulkCreate(List<SequenceStepData> steps) {
        return operations.bulkCreate(steps).call(caller);
    }

    /**
     * Removes steps ({@code POST /sequences/{id}/steps/bulk-delete}). It is not retried after a lost response.
     *
     * @param stepIds their ids
     * @return the result of each; failures are of {@link SequenceStepException}
     * @throws SequenceStepException if the whole request is rejected
     */
    public BulkResult<Long> bulkDelete(Collection<Long> stepIds) {
        return operations.bulkDelete(stepIds).call(caller);
    }

    /**
     * One of the steps, and its variants. Nothing is sent.
     *
     * @param stepId the step's id
     * @return the operations on the step
     * @throws IllegalArgumentException if the id is less than 1
     */
    public SequenceStepHandle step(long stepId) {
        return new SequenceStepHandle(caller, context, sequenceId, stepId);
    }
}
