package dev.faultline.telephony.workflows;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.engine.Plan;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.telephony.TelephonyException;
import dev.faultline.telephony.internal.Envelope;
import dev.faultline.telephony.internal.ListOperation;
import dev.faultline.telephony.internal.Once;
import dev.faultline.telephony.internal.PageFormat;
import dev.faultline.telephony.internal.SideEffect;
import java.time.Duration;
import java.util.Map;

/** The operations on workflows, defined once for the blocking and the asynchronous surface. */
final class WorkflowOperations {

    static final WorkflowsQuery ALL = WorkflowsQuery.builder().build();

    static final Duration LOOKS = Duration.ofSeconds(30);

    private static final String WORKFLOWS = "/workflows";
    private static final String WORKFLOW = WORKFLOWS + "/{id}";

    private static final PageFormat PAGES = new PageFormat("data", 20, null);

    ListOperation<Workflow> list(WorkflowsQuery query) {
        Checks.notNull(query, "query", "what WorkflowsQuery.builder() builds");
        return ListOperation.of(() -> SideEffect.none(WORKFLOWS), query.filter(), PAGES, Workflow::read);
    }

    Operation<Workflow> get(String id) {
        return SideEffect.none(WORKFLOW)
                .parameter("id", id)
                .reads(response -> Envelope.of(response).read(Workflow::read));
    }

    Operation<Workflow> activate(String id) {
        return change(SideEffect.BILLABLE, id, "activate");
    }

    Once<Workflow> activateOnce(String id, Duration wait) {
        Operation<Workflow> read = get(id);
        return new Once<>(
                        activate(id),
                        new ActivationOptions().listDelay(wait),
                        begun -> Plan.call(read).map(ActivationOptions::activated),
                        read,
                        "call workflows().activateOnce(..) again")
                .lookingAfter(rejection -> rejection instanceof TelephonyException.BadRequest
                        || rejection instanceof TelephonyException.Conflict);
    }

    Operation<Workflow> deactivate(String id) {
        return change(SideEffect.STATE_TRANSITION, id, "deactivate");
    }

    Operation<Workflow> pause(String id) {
        return change(SideEffect.STATE_TRANSITION, id, "pause");
    }

    Operation<Workflow> resume(String id) {
        return change(SideEffect.BILLABLE, id, "resume");
    }

    private Operation<Workflow> change(SideEffect effect, String id, String action) {
        return effect.on(HttpMethod.PATCH, WORKFLOW + "/status")
                .parameter("id", id)
                .json(Map.of("action", action))
                .verification("read the workflow's status with workflows().get(..).")
                .reads(response -> Envelope.of(response).read(Workflow::read));
    }
}
