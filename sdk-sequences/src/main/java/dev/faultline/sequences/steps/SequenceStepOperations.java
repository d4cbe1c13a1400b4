package dev.faultline.sequences.steps;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.Contract;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.Ids;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import dev.faultline.sequences.internal.StepReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The operations on the steps of a sequence and on their variants, each defined once for both surfaces. */
final class SequenceStepOperations {

    private static final SequencesDomain DOMAIN = SequencesDomain.SEQUENCE_STEPS;

    private static final String STEPS = "/sequences/{id}/steps";
    private static final String STEP = STEPS + "/{step_id}";
    private static final String VARIANTS = STEP + "/variants";
    private static final String VARIANT = VARIANTS + "/{variant_id}";

    private final SequencesContext context;

    SequenceStepOperations(SequencesContext context) {
        this.context = context;
    }

    Operation<ItemList<SequenceStep>> list(long sequenceId) {
        return of(HttpMethod.GET, STEPS, sequenceId).reads(response -> Responses.listing(response, StepReader::read));
    }

    Operation<SequenceStep> create(long sequenceId, SequenceStepData step) {
        return of(HttpMethod.POST, STEPS, sequenceId)
                .json(checked(step))
                .verification("look for it with sequenceSteps().list(..).")
                .reads(Responses.one(StepReader::readWhole));
    }

    Operation<BulkResult<Integer>> bulkCreate(long sequenceId, List<SequenceStepData> steps) {
        List<SequenceStepData> all = some(steps, "steps");
        all.forEach(SequenceStepOperations::checked);
        return of(HttpMethod.POST, STEPS + "/bulk", sequenceId)
                .json(all)
                .verification("look for them with sequenceSteps().list(..).")
                .reads(BulkResponses.positions(DOMAIN, all.size()));
    }

    Operation<SequenceStep> get(long sequenceId, long stepId) {
        return of(HttpMethod.GET, STEP, sequenceId, stepId).reads(Responses.one(StepReader::readWhole));
    }

    Operation<SequenceStep> replace(long sequenceId, long stepId, SequenceStepData step) {
        return of(HttpMethod.PUT, STEP, sequenceId, stepId)
                .json(withIds(checked(step)))
                .reads(Responses.changed(Map.of(), StepReader::read));
    }

    Operation<JsonResult> delete(long sequenceId, long stepId) {
        return Responses.deletion(of(HttpMethod.DELETE, STEP, sequenceId, stepId), SequenceStepError.NOT_FOUND);
    }

    Operation<BulkResult<Long>> bulkDelete(long sequenceId, Collection<Long> stepIds) {
        List<Long> ids = BulkResponses.ids(stepIds, "stepIds", Integer.MAX_VALUE);
        return of(HttpMethod.POST, STEPS + "/bulk-delete", sequenceId)
                .json(Map.of("ids", ids))
                .verification("look with sequenceSteps().list(..) which are left.")
                .reads(BulkResponses.failureMap(DOMAIN, ids));
    }

    Operation<BulkResult<Long>> enableVariants(long sequenceId, long stepId, Collection<Long> variantIds) {
        List<Long> ids = variantIds(variantIds);
        return variants(STEP + "/enable", "variantIds", sequenceId, stepId, ids)
                .reads(BulkResponses.failureMapOrNothing(DOMAIN, ids));
    }

    Operation<BulkResult<Long>> disableVariants(long sequenceId, long stepId, Collection<Long> variantIds) {
        List<Long> ids = variantIds(variantIds);
        return variants(STEP + "/disable", "variantIds", sequenceId, stepId, ids)
                .reads(BulkResponses.failureMap(DOMAIN, ids));
    }

    Operation<ItemList<StepVariant>> listVariants(long sequenceId, long stepId) {
        return of(HttpMethod.GET, VARIANTS, sequenceId, stepId)
                .reads(response -> Responses.listing(response, StepVariant::read));
    }

    Operation<StepVariant> createVariant(long sequenceId, long stepId, StepVariantData variant) {
        return of(HttpMethod.POST, VARIANTS, sequenceId, stepId)
                .json(checked(variant))
                .verification("look for it with sequenceSteps().listVariants(..).")
                .reads(Responses.one(StepVariant::readWhole));
    }

    Operation<BulkResult<Integer>> bulkCreateVariants(long sequenceId, long stepId, List<StepVariantData> variants) {
        List<StepVariantData> all = some(variants, "variants");
        all.forEach(SequenceStepOperations::checked);
        return of(HttpMethod.POST, VARIANTS + "/bulk", sequenceId, stepId)
                .json(all)
                .verification("look for them with sequenceSteps().listVariants(..).")
                .reads(BulkResponses.positions(DOMAIN, all.size()));
    }

    Operation<StepVariant> replaceVariant(long sequenceId, long stepId, long variantId, StepVariantData variant) {
        return of(HttpMethod.PUT, VARIANT, sequenceId, stepId)
                .parameter("variant_id", Ids.text("variantId", variantId))
                .json(checked(variant))
                .reads(Responses.changed(Map.of(), StepVariant::read));
    }

    Operation<JsonResult> deleteVariant(long sequenceId, long stepId, long variantId) {
        return Responses.deletion(
                of(HttpMethod.DELETE, VARIANT, sequenceId, stepId)
                        .parameter("variant_id", Ids.text("variantId", variantId)),
                SequenceStepError.NOT_FOUND);
    }

    Operation<BulkResult<Long>> bulkDeleteVariants(long sequenceId, long stepId, Collection<Long> variantIds) {
        List<Long> ids = variantIds(variantIds);
        return variants(VARIANTS + "/bulk-delete", "ids", sequenceId, stepId, ids)
                .reads(BulkResponses.failureMapOrNothing(DOMAIN, ids));
    }

    Operation<JsonResult> contactFilterProperties() {
        return context.of(DOMAIN, HttpMethod.GET, "/sequences/steps/contact-filter-properties")
                .reads(Responses::untyped);
    }

    private Operation.Builder variants(String path, String member, long sequenceId, long stepId, List<Long> ids) {
        return of(HttpMethod.POST, path, sequenceId, stepId)
                .json(Map.of(member, ids))
                .verification("read them with sequenceSteps().listVariants(..).");
    }

    private static List<Long> variantIds(Collection<Long> variantIds) {
        return BulkResponses.ids(variantIds, "variantIds", Integer.MAX_VALUE);
    }

    private Operation.Builder of(HttpMethod method, String path, long sequenceId) {
        return context.of(DOMAIN, method, path).parameter("id", Ids.text("sequenceId", sequenceId));
    }

    private Operation.Builder of(HttpMethod method, String path, long sequenceId, long stepId) {
        return of(method, path, sequenceId).parameter("step_id", Ids.text("stepId", stepId));
    }

    private static SequenceStepData checked(SequenceStepData step) {
        return Checks.notNull(step, "step", "what SequenceStepData.email(..) or its like makes");
    }

    /** Without their ids, texts that the step has would be replaced by new ones. */
    private SequenceStepData withIds(SequenceStepData step) {
        boolean named = context.spelling().contract() == Contract.OLDER
                || !(step.fields().get("variants") instanceof List<?> variants)
                || variants.stream().allMatch(SequenceStepOperations::hasId);
        Checks.that(named, "step", "with variants without ids", "each its id, as SequenceStepData.from(step) does");
        return step;
    }

    private static boolean hasId(Object variant) {
        Map<?, ?> fields = variant instanceof RequestData data ? data.fields() : (Map<?, ?>) variant;
        return fields.get("id") != null;
    }

    private static StepVariantData checked(StepVariantData variant) {
        return Checks.notNull(variant, "variant", "what StepVariantData.of(..) makes");
    }

    private static <T> List<T> some(List<T> items, String name) {
        Checks.notNull(items, name, "at least one");
        Checks.that(!items.isEmpty(), name, "empty", "at least one");
        return items;
    }
}
