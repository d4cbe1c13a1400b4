package dev.faultline.sequences.steps;

import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The variants of a step, asynchronous.
 *
 * @see StepVariants
 */
public final class AsyncStepVariants {

    private final Caller caller;
    private final StepVariantOperations operations;

    AsyncStepVariants(Caller caller, SequencesContext context, long sequenceId, long stepId) {
        this.caller = caller;
        operations = new StepVariantOperations(context, sequenceId, stepId);
    }

    /**
     * Lists the variants of a step.
     *
     * @return all variants; fails as {@link StepVariants#list} throws
     */
    public CompletableFuture<ItemList<StepVariant>> list() {
        return caller.callAsync(operations.list());
    }

    /**
     * Adds a variant.
     *
     * @param variant its parts; it needs a text
     * @return the variant as created; fails as {@link StepVariants#create} throws
     */
    public CompletableFuture<StepVariant> create(StepVariantData variant) {
        return caller.callAsync(operations.create(variant));
    }

    /**
     * Adds variants.
     *
     * @param variants their parts, at least one; each needs a text
     * @return the result of each, by its place in the list; fails as {@link
     *     StepVariants#bulkCreate} throws
     */
    public CompletableFuture<BulkResult<Integer>> bulkCreate(List<StepVariantData> variants) {
        return operations.bulkCreate(variants).callAsync(caller);
    }

    /**
     * Replaces a variant.
     *
     * @param variantId the variant's id
     * @param variant all of it; it needs a text
     * @return the variant as the API confirms it; fails as {@link StepVariants#replace} throws
     */
    public CompletableFuture<StepVariant> replace(long variantId, StepVariantData variant) {
        return caller.callAsync(operations.replace(variantId, variant));
    }

    /**
     * Changes some parts of a variant: it is read from the list, changed, and replaced.
     *
     * @param variantId the variant's id
     * @param change sets what differs; all that can be written stays as it was read, newer members included
     * @return the variant as the API confirms it; fails as {@link StepVariants#edit} throws
     */
    public CompletableFuture<StepVariant> edit(long variantId, Consumer<StepVariantData.Builder> change) {
        return caller.runAsync(operations.edit(variantId, change));
    }

    /**
     * Removes a variant.
     *
     * @param variantId the variant's id
     * @return the response; fails as {@link StepVariants#delete} throws
     */
    public CompletableFuture<JsonResult> delete(long variantId) {
        return caller.callAsync(operations.delete(variantId));
    }

    /**
     * Removes variants.
     *
     * @param variantIds their ids
     * @return the result of each; fails as {@link StepVariants#bulkDelete} throws
     */
    public CompletableFuture<BulkResult<Long>> bulkDelete(Collection<Long> variantIds) {
        return operations.bulkDelete(variantIds).callAsync(caller);
    }

    /**
     * Enables variants.
     *
     * @param variantIds their ids
     * @return the result of each; fails as {@link StepVariants#enable} throws
     */
    public CompletableFuture<BulkResult<Long>> enable(Collection<Long> variantIds) {
        return operations.enable(variantIds).callAsync(caller);
    }

    /**
     * Disables variants.
     *
     * @param variantIds their ids
     * @return the result of each; fails as {@link StepVariants#disable} throws
     */
    public CompletableFuture<BulkResult<Long>> disable(Collection<Long> variantIds) {
        return operations.disable(variantIds).callAsync(caller);
    }
}
