package dev.faultline.sequences.steps;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Plan;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.ResultResponse;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.internal.Bulk;
import dev.faultline.sequences.internal.BulkParts;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.Edits;
import dev.faultline.sequences.internal.Ids;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

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

    Bulk<Long> enable(Collection<Long> variantIds) {
        return variants(STEP + "/enable", "variantIds", variantIds, BulkResponses::failureMapOrNothing);
    }

    Bulk<Long> disable(Collection<Long> variantIds) {
        return variants(STEP + "/disable", "variantIds", variantIds, BulkResponses::failureMap);
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

    Bulk<Integer> bulkCreate(List<StepVariantData> variants) {
        Checks.notNull(variants, "variants", "at least one").forEach(StepVariantOperations::checked);
        return Bulk.items(
                context,
                variants,
                "variants",
                "at least one",
                (positions, some) -> of(HttpMethod.POST, VARIANTS + "/bulk")
                        .json(some)
                        .verification("look for them with sequence(id).steps().step(stepId).variants().list().")
                        .reads(BulkResponses.positions(DOMAIN, positions)));
    }

    Operation<StepVariant> replace(long variantId, StepVariantData variant) {
        return of(HttpMethod.PUT, VARIANT)
                .parameter("variant_id", Ids.text("variantId", variantId))
                .json(checked(variant))
                .reads(Responses.changed(Map.of(), StepVariant::read));
    }

    Plan<StepVariant> edit(long variantId, Consumer<StepVariantData.Builder> change) {
        return Edits.of(
                list(),
                variants -> StepVariantData.from(variants, variantId),
                change,
                data -> replace(variantId, data.build()));
    }

    Operation<JsonResult> delete(long variantId) {
        return Responses.deletion(
                of(HttpMethod.DELETE, VARIANT).parameter("variant_id", Ids.text("variantId", variantId)),
                SequenceStepError.NOT_FOUND);
    }

    Bulk<Long> bulkDelete(Collection<Long> variantIds) {
        return variants(VARIANTS + "/bulk-delete", "ids", variantIds, BulkResponses::failureMapOrNothing);
    }

    private Bulk<Long> variants(
            String path,
            String member,
            Collection<Long> variantIds,
            BiFunction<SequencesDomain, List<Long>, Function<ResultResponse, BulkParts<Long>>> reader) {
        return Bulk.ids(
                context,
                variantIds,
                "variantIds",
                Bulk.MOST,
                ids -> of(HttpMethod.POST, path)
                        .json(Map.of(member, ids))
                        .verification("read them with sequence(id).steps().step(stepId).variants().list().")
                        .reads(reader.apply(DOMAIN, ids)));
    }

    private Operation.Builder of(HttpMethod method, String path) {
        return context.of(DOMAIN, method, path).parameter("id", sequenceId).parameter("step_id", stepId);
    }

    private static StepVariantData checked(StepVariantData variant) {
        return Checks.notNull(variant, "variant", "what StepVariantData.of(..) makes");
    }
}
