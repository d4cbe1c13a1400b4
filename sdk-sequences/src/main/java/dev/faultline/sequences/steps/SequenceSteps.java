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

/**
 * The steps of sequences, and the variants of steps. Source: the vendor's reference on steps of sequences.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class SequenceSteps {

    private final Caller caller;
    private final SequenceStepOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public SequenceSteps(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new SequenceStepOperations(context);
    }

    /**
     * Lists the steps of a sequence ({@code GET /sequences/{id}/steps}).
     *
     * @param sequenceId the sequence's id
     * @return all steps
     * @throws SequenceStepException if the list is rejected
     */
    public ItemList<SequenceStep> list(long sequenceId) {
        return caller.call(operations.list(sequenceId));
    }

    /**
     * Adds a step ({@code POST /sequences/{id}/steps}). It is not retried after a lost response.
     *
     * @param sequenceId the sequence's id
     * @param step its parts
     * @return the step as created
     * @throws SequenceStepException if it is not valid, or the sequence does not exist
     */
    public SequenceStep create(long sequenceId, SequenceStepData step) {
        return caller.call(operations.create(sequenceId, step));
    }

    /**
     * Adds steps ({@code POST /sequences/{id}/steps/bulk}). It is not retried after a lost response. Only the
     * newer reference has it.
     *
     * @param sequenceId the sequence's id
     * @param steps their parts, at least one
     * @return the result of each, by its place in the list; failures are of {@link SequenceStepException}
     * @throws SequenceStepException if the whole request is rejected
     */
    public BulkResult<Integer> bulkCreate(long sequenceId, List<SequenceStepData> steps) {
        return caller.call(operations.bulkCreate(sequenceId, steps));
    }

    /**
     * Reads a step ({@code GET /sequences/{id}/steps/{step_id}}).
     *
     * @param sequenceId the sequence's id
     * @param stepId the step's id
     * @return the step
     * @throws SequenceStepException if there is none for this user
     */
    public SequenceStep get(long sequenceId, long stepId) {
        return caller.call(operations.get(sequenceId, stepId));
    }

    /**
     * Replaces a step ({@code PUT /sequences/{id}/steps/{step_id}}).
     *
     * @param sequenceId the sequence's id
     * @param stepId the step's id
     * @param step all of it; by the current contract each of its variants with its id
     * @return the step; {@link SequenceStep.Unknown} without an id if the API does not send it back
     * @throws SequenceStepException if it does not exist, is not valid, or is {@linkplain
     *     SequenceStepException.StepLocked locked}
     */
    public SequenceStep replace(long sequenceId, long stepId, SequenceStepData step) {
        return caller.call(operations.replace(sequenceId, stepId, step));
    }

    /**
     * Removes a step ({@code DELETE /sequences/{id}/steps/{step_id}}). Retried after a lost response, it may find
     * the step gone and fail with {@link SequenceStepException.NotFound}: {@code attempts()} then has the earlier
     * attempt.
     *
     * @param sequenceId the sequence's id
     * @param stepId the step's id
     * @return the response
     * @throws SequenceStepException if it does not exist, or is {@linkplain SequenceStepException.StepLocked
     *     locked}
     */
    public JsonResult delete(long sequenceId, long stepId) {
        return caller.call(operations.delete(sequenceId, stepId));
    }

    /**
     * Removes steps ({@code POST /sequences/{id}/steps/bulk-delete}). It is not retried after a lost response.
     *
     * @param sequenceId the sequence's id
     * @param stepIds their ids
     * @return the result of each; failures are of {@link SequenceStepException}
     * @throws SequenceStepException if the whole request is rejected
     */
    public BulkResult<Long> bulkDelete(long sequenceId, Collection<Long> stepIds) {
        return caller.call(operations.bulkDelete(sequenceId, stepIds));
    }

    /**
     * Enables variants ({@code POST /sequences/{id}/steps/{step_id}/enable}). It is not retried after a lost
     * response. The shape of its response is not documented and assumed to be that of {@link #disableVariants}; any
     * other is a {@link dev.faultline.core.ResponseFormatException}.
     *
     * @param sequenceId the sequence's id
     * @param stepId the step's id
     * @param variantIds their ids
     * @return the result of each; failures are of {@link SequenceStepException}
     * @throws SequenceStepException if the whole request is rejected
     */
    public BulkResult<Long> enableVariants(long sequenceId, long stepId, Collection<Long> variantIds) {
        return caller.call(operations.enableVariants(sequenceId, stepId, variantIds));
    }

    /**
     * Disables variants ({@code POST /sequences/{id}/steps/{step_id}/disable}). It is not retried
     * after a lost response.
     *
     * @param sequenceId the sequence's id
     * @param stepId the step's id
     * @param variantIds their ids
     * @return the result of each; failures are of {@link SequenceStepException}
     * @throws SequenceStepException if the whole request is rejected
     */
    public BulkResult<Long> disableVariants(long sequenceId, long stepId, Collection<Long> variantIds) {
        return caller.call(operations.disableVariants(sequenceId, stepId, variantIds));
    }

    /**
     * Lists the variants of a step ({@code GET /sequences/{id}/steps/{step_id}/variants}).
     *
     * @param sequenceId the sequence's id
     * @param stepId the step's id
     * @return all variants
     * @throws SequenceStepException if there is no such step for this user
     */
    public ItemList<StepVariant> listVariants(long sequenceId, long stepId) {
        return caller.call(operations.listVariants(sequenceId, stepId));
    }

    /**
     * Adds a variant ({@code POST /sequences/{id}/steps/{step_id}/variants}). It is not retried after a lost
     * response.
     *
     * @param sequenceId the sequence's id
     * @param stepId the step's id
     * @param variant its parts; it needs a text
     * @return the variant as created
     * @throws SequenceStepException if it is not valid, or the step does not take it
     */
    public StepVariant createVariant(long sequenceId, long stepId, StepVariantData variant) {
        return caller.call(operations.createVariant(sequenceId, stepId, variant));
    }

    /**
     * Adds variants ({@code POST /sequences/{id}/steps/{step_id}/variants/bulk}). It is not retried after a
     * lost response.
     *
     * @param sequenceId the sequence's id
     * @param stepId the step's id
     * @param variants their parts, at least one; each needs a text
     * @return the result of each, by its place in the list; failures are of {@link SequenceStepException}
     * @throws SequenceStepException if the whole request is rejected
     */
    public BulkResult<Integer> bulkCreateVariants(long sequenceId, long stepId, List<StepVariantData> variants) {
        return caller.call(operations.bulkCreateVariants(sequenceId, stepId, variants));
    }

    /**
     * Replaces a variant ({@code PUT /sequences/{id}/steps/{step_id}/variants/{variant_id}}).
     *
     * @param sequenceId the sequence's id
     * @param stepId the step's id
     * @param variantId the variant's id
     * @param variant all of it; it needs a text
     * @return the variant as the API confirms it
     * @throws SequenceStepException if it does not exist, is not valid, or is {@linkplain
     *     SequenceStepException.StepLocked locked}
     */
    public StepVariant replaceVariant(long sequenceId, long stepId, long variantId, StepVariantData variant) {
        return caller.call(operations.replaceVariant(sequenceId, stepId, variantId, variant));
    }

    /**
     * Removes a variant ({@code DELETE /sequences/{id}/steps/{step_id}/variants/{variant_id}}). Retried after a
     * lost response, it may find the variant gone and fail with {@link SequenceStepException.NotFound}.
     *
     * @param sequenceId the sequence's id
     * @param stepId the step's id
     * @param variantId the variant's id
     * @return the response
     * @throws SequenceStepException if it does not exist, or may not be removed
     */
    public JsonResult deleteVariant(long sequenceId, long stepId, long variantId) {
        return caller.call(operations.deleteVariant(sequenceId, stepId, variantId));
    }

    /**
     * Removes variants ({@code POST /sequences/{id}/steps/{step_id}/variants/bulk-delete}). It is not retried
     * after a lost response. The shape of its response is not documented and assumed to be that of {@link
     * #bulkDelete}; any other is a {@link dev.faultline.core.ResponseFormatException}.
     *
     * @param sequenceId the sequence's id
     * @param stepId the step's id
     * @param variantIds their ids
     * @return the result of each; failures are of {@link SequenceStepException}
     * @throws SequenceStepException if the whole request is rejected
     */
    public BulkResult<Long> bulkDeleteVariants(long sequenceId, long stepId, Collection<Long> variantIds) {
        return caller.call(operations.bulkDeleteVariants(sequenceId, stepId, variantIds));
    }

    /**
     * Reads the properties that conditions can use ({@code GET /sequences/steps/contact-filter-properties}). The
     * response is not documented: read {@link JsonResult#json()}.
     *
     * @return the response
     * @throws SequenceStepException if that is rejected
     */
    public JsonResult contactFilterProperties() {
        return caller.call(operations.contactFilterProperties());
    }
}
