package dev.faultline.sequences.steps;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.Ids;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The operations on the variants of a step, each defined once for both surfaces. */
final class StepVariantOperations {

    private static final SequencesDomain DOMAIN = SequencesDomain.SEQUENCE_STEPS;

    private static final String STEP = "/sequences/{id}/steps/{step_id}";
    private static final String VARIANTS = STEP + "/variants";
    private static final String VARIANT = VARIANTS + "/{variant_id}";

    private final SequencesContext context;
    private final String sequenceId;
    private final String stepId;

    StepVariantOperations(SequencesContext context, long sequenceId, long stepId) {
        this.context = context;
        this.sequenceId = Ids.text("sequenceId", sequenceId);
        this.stepId = Ids.text("stepId", stepId);
    }

    Operation<BulkResult<Long>> enable(Collection<Long> variantIds) {
        List<Long> ids = variantIds(variantIds);
        return variants(STEP + "/enable", "variantIds", ids).reads(BulkResponses.failureMapOrNothing(DOMAIN, ids));
    }

    Operation<BulkResult<Long>> disable(Collection<Long> variantIds) {
        List<Long> ids = variantIds(variantIds);
        return variants(STEP + "/disable", "variantIds", ids).reads(BulkResponses.failureMap(DOMAIN, ids));
    }

    Operation<ItemList<StepVariant>> list() {
        return of(HttpMethod.GET, VARIANTS).reads(response -> Responses.listing(response, StepVariant::read));
    }

    Operation<StepVariant> create(StepVariantData variant) {
        return of(HttpMethod.POST, VARIANTS)
                .json(checked(variant))
                .verification("look for it with sequence(id).steps().step(stepId).variants().list().")
                .reads(Responses.one(StepVariant::readWhole));
    }

    Operation<BulkResult<Integer>> bulkCreate(List<StepVariantData> variants) {
        List<StepVariantData> all = some(variants, "variants");
        all.forEach(StepVariantOperations::checked);
        return of(HttpMethod.POST, VARIANTS + "/bulk")
                .json(all)
                .verification("look for them with sequence(id).steps().step(stepId).variants().list().")
                .reads(BulkResponses.positions(DOMAIN, all.size()));
    }

    Operation<StepVariant> replace(long variantId, StepVariantData variant) {
        return of(HttpMethod.PUT, VARIANT)
                .parameter("variant_id", Ids.text("variantId", variantId))
                .json(checked(variant))
                .reads(Responses.changed(Map.of(), StepVariant::read));
    }

    Operation<JsonResult> delete(long variantId) {
        return Responses.deletion(
                of(HttpMethod.DELETE, VARIANT).parameter("variant_id", Ids.text("variantId", variantId)),
                SequenceStepError.NOT_FOUND);
    }

    Operation<BulkResult<Long>> bulkDelete(Collection<Long> variantIds) {
        List<Long> ids = variantIds(variantIds);
        return variants(VARIANTS + "/bulk-delete", "ids", ids).reads(BulkResponses.failureMapOrNothing(DOMAIN, ids));
    }

    private Operation.Builder variants(String path, String member, List<Long> ids) {
        return of(HttpMethod.POST, path)
                .json(Map.of(member, ids))
                .verification("read them with sequence(id).steps().step(stepId).variants().list().");
    }

    private static List<Long> variantIds(Collection<Long> variantIds) {
        return BulkResponses.ids(variantIds, "variantIds", Integer.MAX_VALUE);
    }

    private Operation.Builder of(HttpMethod method, String path) {
        return context.of(DOMAIN, method, path).parameter("id", sequenceId).parameter("step_id", stepId);
    }

    private static <T> List<T> some(List<T> items, String name) {
        Checks.notNull(items, name, "at least one");
        Checks.that(!items.isEmpty(), name, "empty", "at least one");
        return items;
    }

    private static StepVariantData checked(StepVariantData variant) {
        return Checks.notNull(variant, "variant", "what StepVariantData.of(..) makes");
    }
}
