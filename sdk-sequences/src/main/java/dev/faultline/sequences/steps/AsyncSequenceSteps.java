package dev.faultline.sequences.steps;

import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The steps of sequences, and the variants of steps, asynchronous.
 *
 * @see SequenceSteps
 */
public final class AsyncSequenceSteps {

    private final Caller caller;
    private final SequenceStepOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncSequenceSteps(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new SequenceStepOperations(context);
    }

    /**
     * Lists the steps of a sequence.
     *
     * @param sequenceId the sequence's id
     * @return all steps; fails as {@link SequenceSteps#list} throws
     */
    public CompletableFuture<ItemList<SequenceStep>> list(long sequenceId) {
        return caller.callAsync(operations.list(sequenceId));
    }

    /**
     * Adds a step.
     *
     * @param sequenceId the sequence's id
     * @param step its parts
     * @return the step as created; fails as {@link SequenceSteps#create} throws
     */
    public CompletableFuture<SequenceStep> create(long sequenceId, SequenceStepData step) {
        return caller.callAsync(operations.create(sequenceId, step));
    }

    /**
     * Adds steps.
     *
     * @param sequenceId the sequence's id
     * @param steps their parts, at least one
     * @return the result of each, by its place in the list; fails as {@link SequenceSteps#bulkCreate}
     *     throws
     */
    public CompletableFuture<BulkResult<Integer>> bulkCreate(long sequenceId, List<SequenceStepData> steps) {
        return caller.callAsync(operations.bulkCreate(sequenceId, steps));
    }

    /**
     * Reads a step.
     *
     * @param sequenceId the sequence's id
     * @param stepId the step's id
     * @return the step; fails as {@link SequenceSteps#get} throws
     */
    public CompletableFuture<SequenceStep> get(long sequenceId, long stepId) {
        return caller.callAsync(operations.get(sequenceId, stepId));
    }

    /**
     * Replaces a step.
     *
     * @param sequenceId the sequence's id
     * @param stepId the step's id
     * @param step all of it; by the current contract each of its variants with its id
     * @return the step; fails as {@link SequenceSteps#replace} throws
     */
    public CompletableFuture<SequenceStep> replace(long sequenceId, long stepId, SequenceStepData step) {
        return caller.callAsync(operations.replace(sequenceId, stepId, step));
    }

    /**
     * Removes a step.
     *
     * @param sequenceId the sequence's id
     * @param stepId the step's id
     * @return the response; fails as {@link SequenceSteps#delete} throws
     */
    public CompletableFuture<JsonResult> delete(long sequenceId, long stepId) {
        return caller.callAsync(operations.delete(sequenceId, stepId));
    }

    /**
     * Removes steps.
     *
     * @param sequenceId the sequence's id
     * @param stepIds their ids
     * @return the result of each; fails as {@link SequenceSteps#bulkDelete} throws
     */
    public CompletableFuture<BulkResult<Long>> bulkDelete(long sequenceId, Collection<Long> stepIds) {
        return caller.callAsync(operations.bulkDelete(sequenceId, stepIds));
    }

    /**
     * Enables variants.
     *
     * @param sequenceId the sequence's id
     * @param stepId the step's id
     * @param variantIds their ids
     * @return the result of each; fails as {@link SequenceSteps#enableVariants} throws
     */
    public CompletableFuture<BulkResult<Long>> enableVariants(
            long sequenceId, long stepId, Collection<Long> variantIds) {
        return caller.callAsync(operations.enableVariants(sequenceId, stepId, variantIds));
    }

    /**
     * Disables variants.
     *
     * @param sequenceId the sequence's id
     * @param stepId the step's id
     * @param variantIds their ids
     * @return the result of each; fails as {@link SequenceSteps#disableVariants} throws
     */
    public CompletableFuture<BulkResult<Long>> disableVariants(
            long sequenceId, long stepId, Collection<Long> variantIds) {
        return caller.callAsync(operations.disableVariants(sequenceId, stepId, variantIds));
    }

    /**
     * Lists the variants of a step.
     *
     * @param sequenceId the sequence's id
     * @param stepId the step's id
     * @return all variants; fails as {@link SequenceSteps#listVariants} throws
     */
    public CompletableFuture<ItemList<StepVariant>> listVariants(long sequenceId, long stepId) {
        return caller.callAsync(operations.listVariants(sequenceId, stepId));
    }

    /**
     * Adds a variant.
     *
     * @param sequenceId the sequence's id
     * @param stepId the step's id
     * @param variant its parts; it needs a text
     * @return the variant as created; fails as {@link SequenceSteps#createVariant} throws
     */
    public CompletableFuture<StepVariant> createVariant(long sequenceId, long stepId, StepVariantData variant) {
        return caller.callAsync(operations.createVariant(sequenceId, stepId, variant));
    }

    /**
     * Adds variants.
     *
     * @param sequenceId the sequence's id
     * @param stepId the step's id
     * @param variants their parts, at least one; each needs a text
     * @return the result of each, by its place in the list; fails as {@link
     *     SequenceSteps#bulkCreateVariants} throws
     */
    public CompletableFuture<BulkResult<Integer>> bulkCreateVariants(
            long sequenceId, long stepId, List<StepVariantData> variants) {
        return caller.callAsync(operations.bulkCreateVariants(sequenceId, stepId, variants));
    }

    /**
     * Replaces a variant.
     *
     * @param sequenceId the sequence's id
     * @param stepId the step's id
     * @param variantId the variant's id
     * @param variant all of it; it needs a text
     * @return the variant as the API confirms it; fails as {@link SequenceSteps#replaceVariant} throws
     */
    public CompletableFuture<StepVariant> replaceVariant(
            long sequenceId, long stepId, long variantId, StepVariantData variant) {
        return caller.callAsync(operations.replaceVariant(sequenceId, stepId, variantId, variant));
    }

    /**
     * Removes a variant.
     *
     * @param sequenceId the sequence's id
     * @param stepId the step's id
     * @param variantId the variant's id
     * @return the response; fails as {@link SequenceSteps#deleteVariant} throws
     */
    public CompletableFuture<JsonResult> deleteVariant(long sequenceId, long stepId, long variantId) {
        return caller.callAsync(operations.deleteVariant(sequenceId, stepId, variantId));
    }

    /**
     * Removes variants.
     *
     * @param sequenceId the sequence's id
     * @param stepId the step's id
     * @param variantIds their ids
     * @return the result of each; fails as {@link SequenceSteps#bulkDeleteVariants} throws
     */
    public CompletableFuture<BulkResult<Long>> bulkDeleteVariants(
            long sequenceId, long stepId, Collection<Long> variantIds) {
        return caller.callAsync(operations.bulkDeleteVariants(sequenceId, stepId, variantIds));
    }

    /**
     * Reads the properties that conditions can use.
     *
     * @return the response; fails as {@link SequenceSteps#contactFilterProperties} throws
     */
    public CompletableFuture<JsonResult> contactFilterProperties() {
        return caller.callAsync(operations.contactFilterProperties());
    }
}
