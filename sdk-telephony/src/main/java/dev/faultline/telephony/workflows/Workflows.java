package dev.faultline.telephony.workflows;

import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.telephony.TelephonyException;
import java.util.function.Consumer;

/**
 * Workflows and their state. Source: the vendor's pages on workflows.
 *
 * <p>Every method can also throw {@link TelephonyException.TooManyRequests} if the limit is still reached after all
 * attempts, {@link TelephonyException.Unauthorized} if the key is not good, and {@link SdkException} if no usable
 * response came.
 */
public final class Workflows {

    private final Caller caller;
    private final WorkflowOperations operations = new WorkflowOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public Workflows(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lists all workflows ({@code GET /workflows}).
     *
     * @return the first page, of 20; {@code stream()} goes through all of them
     */
    public Page<Workflow> list() {
        return list(WorkflowOperations.ALL);
    }

    /**
     * Lists workflows in a given order, or from a given page on.
     *
     * @param query the filter
     * @return the page
     * @throws TelephonyException.BadRequest if the order is not valid
     */
    public Page<Workflow> list(WorkflowsQuery query) {
        return operations.list(query).read(caller);
    }

    /**
     * Lists workflows in a given order, or from a given page on.
     *
     * @param query sets the filter
     * @return the page
     * @throws TelephonyException.BadRequest if the order is not valid
     */
    public Page<Workflow> list(Consumer<WorkflowsQuery.Builder> query) {
        return list(WorkflowsQuery.of(query));
    }

    /**
     * Reads a workflow ({@code GET /workflows/{id}}).
     *
     * @param id the workflow's id
     * @return the workflow
     * @throws TelephonyException.BadRequest if it is no id
     * @throws TelephonyException.NotFound if there is no such workflow
     */
    public Workflow get(String id) {
        return caller.call(operations.get(id));
    }

    /**
     * Activates a workflow ({@code PATCH /workflows/{id}/status}): all its leads start, and people are called. It is
     * not retried if the outcome is unknown. Whether a paused workflow can be activated is not documented; see {@link
     * #resume}.
     *
     * @param id the workflow's id
     * @return the workflow
     * @throws TelephonyException.BadRequest if its state does not allow it, or its steps are not valid
     * @throws TelephonyException.Conflict if its state does not allow it, as an older page has it
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such workflow
     */
    public Workflow activate(String id) {
        return caller.call(operations.activate(id));
    }

    /**
     * Deactivates an active workflow ({@code PATCH /workflows/{id}/status}): it is paused.
     *
     * @param id the workflow's id
     * @return the workflow
     * @throws TelephonyException.BadRequest if its state does not allow it
     * @throws TelephonyException.Conflict the same, as an older page has it
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such workflow
     */
    public Workflow deactivate(String id) {
        return caller.call(operations.deactivate(id));
    }

    /**
     * Pauses an active workflow ({@code PATCH /workflows/{id}/status}).
     *
     * @param id the workflow's id
     * @return the workflow
     * @throws TelephonyException.BadRequest if its state does not allow it
     * @throws TelephonyException.Conflict the same, as an older page has it
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such workflow
     */
    public Workflow pause(String id) {
        return caller.call(operations.pause(id));
    }

    /**
     * Resumes a paused workflow ({@code PATCH /workflows/{id}/status}): people are called again. It is not retried if
     * the outcome is unknown.
     *
     * @param id the workflow's id
     * @return the workflow
     * @throws TelephonyException.BadRequest if its state does not allow it
     * @throws TelephonyException.Conflict the same, as an older page has it
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such workflow
     */
    public Workflow resume(String id) {
        return caller.call(operations.resume(id));
    }
}
