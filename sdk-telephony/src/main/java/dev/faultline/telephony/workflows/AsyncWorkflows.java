package dev.faultline.telephony.workflows;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.OnceResult;
import dev.faultline.core.engine.Caller;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Workflows, asynchronously.
 *
 * @see Workflows
 */
public final class AsyncWorkflows {

    private final Caller caller;
    private final WorkflowOperations operations = new WorkflowOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public AsyncWorkflows(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lists all workflows.
     *
     * @return the first page; the future fails as {@link Workflows#list()} throws
     */
    public CompletableFuture<AsyncPage<Workflow>> list() {
        return list(WorkflowOperations.ALL);
    }

    /**
     * Lists workflows in an order, or from a page on.
     *
     * @param query the filter
     * @return the page; the future fails as {@link Workflows#list(WorkflowsQuery)} throws
     */
    public CompletableFuture<AsyncPage<Workflow>> list(WorkflowsQuery query) {
        return operations.list(query).readAsync(caller);
    }

    /**
     * Lists workflows in an order, or from a page on.
     *
     * @param query sets the filter
     * @return the page; the future fails as {@link Workflows#list(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<Workflow>> list(Consumer<WorkflowsQuery.Builder> query) {
        return list(WorkflowsQuery.of(query));
    }

    /**
     * Reads a workflow.
     *
     * @param id the workflow's id
     * @return the workflow; the future fails as {@link Workflows#get} throws
     */
    public CompletableFuture<Workflow> get(String id) {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Activates a workflow.
     *
     * @param id the workflow's id
     * @return the workflow; the future fails as {@link Workflows#activate} throws
     */
    public CompletableFuture<Workflow> activate(String id) {
        return caller.callAsync(operations.activate(id));
    }

    /**
     * Activates a workflow once, with looks within 30 seconds.
     *
     * @param id the workflow's id
     * @return whether it is active; the future fails as {@link Workflows#activateOnce(String)} throws
     */
    public CompletableFuture<OnceResult<Workflow>> activateOnce(String id) {
        return activateOnce(id, WorkflowOperations.LOOKS);
    }

    /**
     * Activates a draft once. A cancelled future leaves open whether it was activated; nothing is sent after that.
     *
     * @param id the workflow's id
     * @param wait how long to read the state after an unknown outcome; zero for one read
     * @return whether it is active; the future fails as {@link Workflows#activateOnce(String, Duration)} throws
     */
    public CompletableFuture<OnceResult<Workflow>> activateOnce(String id, Duration wait) {
        return operations.activateOnce(id, wait).runAsync(caller);
    }

    /**
     * Deactivates an active workflow.
     *
     * @param id the workflow's id
     * @return the workflow; the future fails as {@link Workflows#deactivate} throws
     */
    public CompletableFuture<Workflow> deactivate(String id) {
        return caller.callAsync(operations.deactivate(id));
    }

    /**
     * Pauses an active workflow.
     *
     * @param id the workflow's id
     * @return the workflow; the future fails as {@link Workflows#pause} throws
     */
    public CompletableFuture<Workflow> pause(String id) {
        return caller.callAsync(operations.pause(id));
    }

    /**
     * Resumes a paused workflow.
     *
     * @param id the workflow's id
     * @return the workflow; the future fails as {@link Workflows#resume} throws
     */
    public CompletableFuture<Workflow> resume(String id) {
        return caller.callAsync(operations.resume(id));
    }
}
