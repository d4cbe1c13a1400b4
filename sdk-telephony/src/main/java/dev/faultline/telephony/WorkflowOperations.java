package dev.faultline.telephony;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import java.util.Map;

/** The operations on workflows, each defined once for both surfaces. */
final class WorkflowOperations {

    static final WorkflowsQuery ALL = WorkflowsQuery.builder().build();

    private static final String WORKFLOWS = "/workflows";
    private static final String WORKFLOW = WORKFLOWS + "/{id}";

    private static final Listing LISTING = new Listing("data", 20, null);

    private WorkflowOperations() {}

    static PagedList<Workflow> list(WorkflowsQuery query) {
        Checks.notNull(query, "query", "what WorkflowsQuery.builder() builds");
        return PagedList.of(() -> SideEffect.read(WORKFLOWS), query.filter(), LISTING, Workflow::read);
    }

    static Operation<Workflow> get(String id) {
        return SideEffect.read(WORKFLOW)
                .parameter("id", id)
                .reads(response -> Envelope.of(response).read(Workflow::read));
    }

    static Operation<Workflow> activate(String id) {
        return change(SideEffect.BILLABLE, id, "activate");
    }

    static Operation<Workflow> deactivate(String id) {
        return change(SideEffect.STATE_TRANSITION, id, "deactivate");
    }

    static Operation<Workflow> pause(String id) {
        return change(SideEffect.STATE_TRANSITION, id, "pause");
    }

    static Operation<Workflow> resume(String id) {
        return change(SideEffect.BILLABLE, id, "resume");
    }

    private static Operation<Workflow> change(SideEffect effect, String id, String action) {
        return effect.on(HttpMethod.PATCH, WORKFLOW + "/status")
                .parameter("id", id)
                .json(Map.of("action", action))
                .verification("read the workflow's status with workflows().get(..).")
                .reads(response -> Envelope.of(response).read(Workflow::read));
    }
}
