package dev.faultline.sequences.steps;

import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The steps of a sequence, asynchronous.
 *
 * @see SequenceSteps
 */
public final class AsyncSequenceSteps {

    private final Caller caller;
    private final SequencesContext context;
    private final long sequenceId;
    private final SequenceStepOperations operations;

    /** For the sequence. */
    @SuppressWarnings("exports")
    public AsyncSequenceSteps(Caller caller, SequencesContext context, long sequenceId) {
        this.caller = caller;
        this.context = context;
        this.sequenceId = sequenceId;
        operations = new SequenceStepOperations(context, sequenceId);
    }

    /**
     * Lists the steps of a sequence.
     *
     * @return all steps; fails as {@link SequenceSteps#list} throws
     */
    public CompletableFuture<ItemList<SequenceStep>> list() {
        return caller.callAsync(operations.list());
    }

    /**
     * Adds a step.
     *
     * @param step its parts
     * @return the step as created; fails as {@link SequenceSteps#create} throws
     */
    public CompletableFuture<SequenceStep> create(SequenceStepData step) {
        return caller.callAsync(operations.create(step));
    }

    /**
     * Adds steps.
     *
     * @param steps their parts, at least one
     * @return the result of each, by its place in the list; fails as {@link SequenceSteps#bulkCreate}
     *     throws
     */
    public CompletableFuture<BulkResult<Integer>> bulkCreate(List<SequenceStepData> steps) {
        return operations.bulkCreate(steps).callAsync(caller);
    }

    /**
     * Removes steps.
     *
     * @param stepIds their ids
     * @return the result of each; fails as {@link SequenceSteps#bulkDelete} throws
     */
    public CompletableFuture<BulkResult<Long>> bulkDelete(Collection<Long> stepIds) {
        return operations.bulkDelete(stepIds).callAsync(caller);
    }

    /**
     * One of the steps, and its variants. Nothing is sent.
     *
     * @param stepId the step's id
     * @return the operations on the step
     * @throws IllegalArgumentException if the id is less than 1
     */
    public AsyncSequenceStepHandle step(long stepId) {
        return new AsyncSequenceStepHandle(caller, context, sequenceId, stepId);
    }
}
