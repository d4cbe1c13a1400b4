package dev.faultline.sequences.steps;

import dev.faultline.core.JsonResult;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * The variants of a step, as {@code reply.sequence(7).steps().step(3).variants()} returns them. Source: the
 * vendor's reference on steps of sequences.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class StepVariants {

    private final Caller caller;
    private final StepVariantOperations operations;

    StepVariants(Caller caller, SequencesContext context, long sequenceId, long stepId) {
        this.caller = caller;
        operations = new StepVariantOperations(context, sequenceId, stepId);
    }

    /**
     * Lists the variants of a step ({@code GET /sequences/{id}/steps/{step_id}/variants}).
     *
     * @return all variants
     * @throws SequenceStepException if there is no such step for this user
     */
    public ItemList<StepVariant> list() {
        return caller.call(operations.list());
    }

    /**
     * Adds a variant ({@code POST /sequences/{id}/steps/{step_id}/variants}). It is not retried after a lost
     * response.
     *
     * @param variant its parts; it needs a text
     * @return the variant as created
     * @throws SequenceStepException if it is not valid, or the step does not take it
     */
    public StepVariant create(StepVariantData variant) {
        return caller.call(operations.create(variant));
    }

    /**
     * Adds variants ({@code POST /sequences/{id}/steps/{step_id}/variants/bulk}). It is not retried after a
     * lost response.
     *
     * @param variants their parts, at least one; each needs a text
     * @return the result of each, by its place in the list; failures are of {@link SequenceStepException}
     * @throws SequenceStepException if the whole request is rejected
     */
    public BulkResult<Integer> bulkCreate(List<StepVariantData> variants) {
        return operations.bulkCreate(variants).call(caller);
    }

    /**
     * Replaces a variant ({@code PUT /sequences/{id}/steps/{step_id}/variants/{variant_id}}).
     *
     * @param variantId the variant's id
     * @param variant all of it; it needs a text
     * @return the variant as the API confirms it
     * @throws SequenceStepException if it does not exist, is not valid, or is {@linkplain
     *     SequenceStepException.StepLocked locked}
     */
    public StepVariant replace(long variantId, StepVariantData variant) {
        return caller.call(operations.replace(variantId, variant));
    }

    /**
     * Changes some parts of a variant: it is read from the list, changed, and replaced. The API cannot detect that somebody
     * else changes it meanwhile; such a change is lost.
     *
     * @param variantId the variant's id
     * @param change sets what differs; all that can be written stays as it was read, newer members included
     * @return the variant as the API confirms it
     * @throws IllegalArgumentException if the step has no such variant
     */
    public StepVariant edit(long variantId, Consumer<StepVariantData.Builder> change) {
        return caller.run(operations.edit(variantId, change));
    }

    /**
     * Removes a variant ({@code DELETE /sequences/{id}/steps/{step_id}/variants/{variant_id}}). Retried after a
     * lost response, it may find the variant gone and fail with {@link SequenceStepException.NotFound}.
     *
     * @param variantId the variant's id
     * @return the response
     * @throws SequenceStepException if it does not exist, or may not be removed
     */
    public JsonResult delete(long variantId) {
        return caller.call(operations.delete(variantId));
    }

    /**
     * Removes variants ({@code POST /sequences/{id}/steps/{step_id}/variants/bulk-delete}). It is not retried
     * after a lost response. The shape of its response is not documented and assumed to be that of {@link
     * SequenceSteps#bulkDelete}; any other is a {@link dev.faultline.core.ResponseFormatException}.
     *
     * @param variantIds their ids
     * @return the result of each; failures are of {@link SequenceStepException}
     * @throws SequenceStepException if the whole request is rejected
     */
    public BulkResult<Long> bulkDelete(Collection<Long> variantIds) {
        return operations.bulkDelete(variantIds).call(caller);
    }

    /**
     * Enables variants ({@code POST /sequences/{id}/steps/{step_id}/enable}). It is not retried after a lost
     * response. The shape of its response is not documented and assumed to be that of {@link #disable}; any
     * other is a {@link dev.faultline.core.ResponseFormatException}.
     *
     * @param variantIds their ids
     * @return the result of each; failures are of {@link SequenceStepException}
     * @throws SequenceStepException if the whole request is rejected
     */
    public BulkResult<Long> enable(Collection<Long> variantIds) {
        return operations.enable(variantIds).call(caller);
    }

    /**
     * Disables variants ({@code POST /sequences/{id}/steps/{step_id}/disable}). It is not retried
     * after a lost response.
     *
     * @param variantIds their ids
     * @return the result of each; failures are of {@link SequenceStepException}
     * @throws SequenceStepException if the whole request is rejected
     */
    public BulkResult<Long> disable(Collection<Long> variantIds) {
        return operations.disable(variantIds).call(caller);
    }
}
