package dev.faultline.sequences.steps;

import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.internal.Ids;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * One step of a sequence, asynchronous.
 *
 * @see SequenceStepHandle
 */
public final class AsyncSequenceStepHandle {

    private final Caller caller;
    private final SequencesContext context;
    private final long sequenceId;
    private final long stepId;
    private final SequenceStepOperations operations;

    AsyncSequenceStepHandle(Caller caller, SequencesContext context, long sequenceId, long stepId) {
        this.caller = caller;
        this.context = context;
        this.sequenceId = sequenceId;
        this.stepId = Ids.number("stepId", stepId);
        operations = new SequenceStepOperations(context, sequenceId);
    }

    /**
     * Reads the step.
     *
     * @return the step; fails as {@link SequenceStepHandle#get} throws
     */
    public CompletableFuture<SequenceStep> get() {
        return caller.callAsync(operations.get(stepId));
    }

    /**
     * Replaces the step.
     *
     * @param step all of it; by the current contract each of its variants with its id
     * @return the step; fails as {@link SequenceStepHandle#replace} throws
     */
    public CompletableFuture<SequenceStep> replace(SequenceStepData step) {
        return caller.callAsync(operations.replace(stepId, step));
    }

    /**
     * Changes some parts of the step: it is read, changed, and replaced.
     *
     * @param change makes the step that is sent of the one that was read, which has all that can be written
     * @return the step as the API confirms it; fails as {@link SequenceStepHandle#edit} throws
     */
    public CompletableFuture<SequenceStep> edit(UnaryOperator<SequenceStepData> change) {
        return caller.runAsync(operations.edit(stepId, change));
    }

    /**
     * Removes the step.
     *
     * @return the response; fails as {@link SequenceStepHandle#delete} throws
     */
    public CompletableFuture<JsonResult> delete() {
        return caller.callAsync(operations.delete(stepId));
    }

    /**
     * The variants of the step.
     *
     * @return the operations on the variants
     */
    public AsyncStepVariants variants() {
        return new AsyncStepVariants(caller, context, sequenceId, stepId);
    }
}
