package dev.faultline.telephony.workflows;

import dev.faultline.core.OnceResult;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.telephony.TelephonyException;
import java.time.Duration;
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
     * Activates a workflow once, with looks within 30 seconds: see {@link #activateOnce(String, Duration)}.
     *
     * @param id the workflow's id
     * @return whether it is active
     */
    public OnceResult<Workflow> activateOnce(String id) {
        return activateOnce(id, WorkflowOperations.LOOKS);
    }

    /**
     * Activates a draft once. The workflow's state is the key, so nothing has to be stored: it is read first, then the
     * activation is sent, and never again after an unknown outcome. After such an outcome the state is read again.
     *
     * <pre>{@code
     * OnceResult<Workflow> result = telephony.workflows().activateOnce(id);
     * if (result instanceof OnceResult.Candidate<Workflow> candidate) {
     *     log.warn("it has been active before: {}", candidate.candidates().get(0).status());
     * }
     * }</pre>
     *
     * <p>{@code Placed} is the response, or an active workflow, whoever has activated it; a rejected activation is read
     * once more for that. {@code Candidate} is a paused, completed or cancelled workflow: it is not activated again, see
     * {@link #resume}. {@code NotPlaced} is a rejection, or that nothing was sent. After {@code StillUnknown} the workflow
     * was read as a draft to the end, and may become active later. Not covered: a state that changes between the first
     * read and the request, which the API decides.
     *
     * @param id the workflow's id
     * @param wait how long to read the state after an unknown outcome; zero for one read
     * @return whether it is active
     * @throws TelephonyException.NotFound if there is no such workflow
     * @throws SdkException if the first read fails; nothing was sent then
     */
    public OnceResult<Workflow> activateOnce(String id, Duration wait) {
        return operations.activateOnce(id, wait).run(caller);
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
