package dev.faultline.telephony.workflows;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.telephony.LeadFile;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The leads of one workflow, asynchronously.
 *
 * @see WorkflowLeads
 */
public final class AsyncWorkflowLeads {

    private final Caller caller;
    private final WorkflowLeadOperations operations;

    /** Called by the client. */
    @SuppressWarnings("exports")
    public AsyncWorkflowLeads(Caller caller, String workflowId) {
        this.caller = caller;
        this.operations = new WorkflowLeadOperations(workflowId);
    }

    /**
     * Enrols the people in a file.
     *
     * @param file the people, with a column {@code phone_number}
     * @return the leads; the future fails as {@link WorkflowLeads#upload(LeadFile)} throws
     * @throws IllegalArgumentException if the file has disappeared or grown beyond 10 MB
     */
    public CompletableFuture<UploadedLeads> upload(LeadFile file) {
        return upload(file, Map.of());
    }

    /**
     * Enrols people with further parts of the form, of which none is documented.
     *
     * @param file the people, with a column {@code phone_number}
     * @param parts texts by the name of their part
     * @return the leads; the future fails as {@link WorkflowLeads#upload(LeadFile, Map)} throws
     * @throws IllegalArgumentException if the file has disappeared or grown beyond 10 MB
     */
    public CompletableFuture<UploadedLeads> upload(LeadFile file, Map<String, String> parts) {
        return caller.callAsync(operations.upload(file, parts));
    }

    /**
     * Lists all leads of a workflow.
     *
     * @return the leads, in a single page; the future fails as {@link WorkflowLeads#list()} throws
     */
    public CompletableFuture<AsyncPage<WorkflowLead>> list() {
        return list(List.of());
    }

    /**
     * Lists certain leads of a workflow.
     *
     * @param leadIds which ones; empty for all
     * @return the leads, in a single page; the future fails as {@link WorkflowLeads#list(List)}
     *     throws
     */
    public CompletableFuture<AsyncPage<WorkflowLead>> list(List<String> leadIds) {
        return operations.list(leadIds).readAsync(caller);
    }

    /**
     * Lists the names of the variables that the leads have.
     *
     * @return the names, in a single page; the future fails as {@link WorkflowLeads#variableKeys} throws
     */
    public CompletableFuture<AsyncPage<String>> variableKeys() {
        return operations.variableKeys().readAsync(caller);
    }

    /**
     * Takes a lead out for good.
     *
     * @param id the lead's id
     * @return the API's confirmation; the future fails as {@link WorkflowLeads#delete} throws
     */
    public CompletableFuture<JsonResult> delete(String id) {
        return caller.callAsync(operations.delete(id));
    }

    /**
     * Reads the steps that a lead went through.
     *
     * @param id the lead's id
     * @return the steps; the future fails as {@link WorkflowLeads#history} throws
     */
    public CompletableFuture<WorkflowLeadHistory> history(String id) {
        return caller.callAsync(operations.history(id));
    }
}
