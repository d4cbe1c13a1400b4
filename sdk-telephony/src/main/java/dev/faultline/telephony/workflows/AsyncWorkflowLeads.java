package dev.faultline.telephony.workflows;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The leads of a workflow, asynchronously.
 *
 * @see WorkflowLeads
 */
public final class AsyncWorkflowLeads {

    private final Caller caller;
    private final WorkflowLeadOperations operations = new WorkflowLeadOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public AsyncWorkflowLeads(Caller caller) {
        this.caller = caller;
    }

    /**
     * Enrols the people in a file.
     *
     * @param workflowId the workflow's id
     * @param file CSV, XLSX or XLS by its name, of at most 10 MB
     * @return the leads; the future fails as {@link WorkflowLeads#upload} throws
     * @throws IllegalArgumentException if the file is missing, not readable, larger than 10 MB or has another extension
     */
    public CompletableFuture<UploadedLeads> upload(String workflowId, Path file) {
        return caller.callAsync(operations.upload(workflowId, file));
    }

    /**
     * Lists all leads of a workflow.
     *
     * @param workflowId the workflow's id
     * @return the leads, in a single page; the future fails as {@link WorkflowLeads#list(String)} throws
     */
    public CompletableFuture<AsyncPage<WorkflowLead>> list(String workflowId) {
        return list(workflowId, List.of());
    }

    /**
     * Lists certain leads of a workflow.
     *
     * @param workflowId the workflow's id
     * @param leadIds which ones; empty for all
     * @return the leads, in a single page; the future fails as {@link WorkflowLeads#list(String, List)}
     *     throws
     */
    public CompletableFuture<AsyncPage<WorkflowLead>> list(String workflowId, List<String> leadIds) {
        return operations.list(workflowId, leadIds).readAsync(caller);
    }

    /**
     * Lists the names of the variables that the leads have.
     *
     * @param workflowId the workflow's id
     * @return the names, in a single page; the future fails as {@link WorkflowLeads#variableKeys} throws
     */
    public CompletableFuture<AsyncPage<String>> variableKeys(String workflowId) {
        return operations.variableKeys(workflowId).readAsync(caller);
    }

    /**
     * Takes a lead out for good.
     *
     * @param workflowId the workflow's id
     * @param id the lead's id
     * @return the API's confirmation; the future fails as {@link WorkflowLeads#delete} throws
     */
    public CompletableFuture<JsonResult> delete(String workflowId, String id) {
        return caller.callAsync(operations.delete(workflowId, id));
    }

    /**
     * Reads the steps that a lead went through.
     *
     * @param workflowId the workflow's id
     * @param id the lead's id
     * @return the steps; the future fails as {@link WorkflowLeads#history} throws
     */
    public CompletableFuture<WorkflowLeadHistory> history(String workflowId, String id) {
        return caller.callAsync(operations.history(workflowId, id));
    }
}
