package dev.faultline.sequences.steps;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.RequestData;
import dev.faultline.core.engine.Plan;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.sequences.Contract;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.internal.Bulk;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.Ids;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import dev.faultline.sequences.internal.StepReader;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The operations on the steps of a sequence, each defined once for both surfaces. */
final class SequenceStepOperations {

    private static final SequencesDomain DOMAIN = SequencesDomain.SEQUENCE_STEPS;

    private static final String STEPS = "/sequences/{id}/steps";
    private static final String STEP = STEPS + "/{step_id}";

    private final SequencesContext context;
    private final String sequenceId;

    SequenceStepOperations(SequencesContext context, long sequenceId) {
        this.context = context;
        this.sequenceId = Ids.text("sequenceId", sequenceId);
    }

    Operation<ItemList<SequenceStep>> list() {
        return of(HttpMethod.GET, STEPS).reads(response -> Responses.listing(response, StepReader::read));
    }

    Operation<SequenceStep> create(SequenceStepData step) {
        return of(HttpMethod.POST, STEPS)
                .json(checked(step))
                .verification("look for it with sequence(id).steps().list().")
                .reads(Responses.one(StepReader::readWhole));
    }

    Bulk<Integer> bulkCreate(List<SequenceStepData> steps) {
        Checks.notNull(steps, "steps", "at least one").forEach(SequenceStepOperations::checked);
        return Bulk.items(
                context,
                steps,
                "steps",
                "at least one",
                (positions, some) -> of(HttpMethod.POST, STEPS + "/bulk")
                        .json(some)
                        .verification("look for them with sequence(id).steps().list().")
                        .reads(BulkResponses.positions(DOMAIN, positions)));
    }

    Operation<SequenceStep> get(long stepId) {
        return of(HttpMethod.GET, STEP, stepId).reads(Responses.one(StepReader::readWhole));
    }

    Operation<SequenceStep> replace(long stepId, SequenceStepData step) {
        return of(HttpMethod.PUT, STEP, stepId)
                .json(withIds(checked(step)))
                .reads(Responses.changed(known(stepId, step), StepReader::read));
    }

    Plan<SequenceStep> edit(long stepId, UnaryOperator<SequenceStepData> change) {
        Checks.notNull(change, "change", "what makes a step of a step");
        return Plan.call(get(stepId))
                .then(read -> Plan.call(replace(stepId, change.apply(SequenceStepData.from(read)))));
    }

    Operation<JsonResult> delete(long stepId) {
        return Responses.deletion(of(HttpMethod.DELETE, STEP, stepId), SequenceStepError.NOT_FOUND);
    }

    Bulk<Long> bulkDelete(Collection<Long> stepIds) {
        return Bulk.ids(
                context,
                stepIds,
                "stepIds",
                Bulk.MOST,
                ids -> of(HttpMethod.POST, STEPS + "/bulk-delete")
                        .json(Map.of("ids", ids))
                        .verification("look with sequence(id).steps().list() which are left.")
                        .reads(BulkResponses.failureMap(DOMAIN, ids)));
    }

    private Operation.Builder of(HttpMethod method, String path) {
        return context.of(DOMAIN, method, path).parameter("id", sequenceId);
    }

    private Operation.Builder of(HttpMethod method, String path, long stepId) {
        return of(method, path).parameter("step_id", Ids.text("stepId", stepId));
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

    /** The kind of a step whose replacement is confirmed without a body is that of the request. */
    private static Map<String, Object> known(long stepId, SequenceStepData step) {
        Map<String, Object> known = new LinkedHashMap<>(); // a result's JSON has one order in every run
        known.put("id", stepId);
        Object type = step.fields().get("type");
        if (type != null) {
            known.put("type", type);
        }
        return known;
    }

    private static boolean hasId(Object variant) {
        Map<?, ?> fields = variant instanceof RequestData data ? data.fields() : (Map<?, ?>) variant;
        return fields.get("id") != null;
    }
}
