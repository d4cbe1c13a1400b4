package dev.faultline.telephony.workflows;

import dev.faultline.core.JsonResult;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.telephony.TelephonyException;
import java.nio.file.Path;
import java.util.List;

/**
 * The leads of a workflow: the people who go through it. Source: the vendor's pages on a workflow's leads.
 *
 * <p>Every method can also throw {@link TelephonyException.TooManyRequests} if the limit is still reached after all
 * attempts, and {@link SdkException} if no usable response came.
 */
public final class WorkflowLeads {

    private final Caller caller;
    private final WorkflowLeadOperations operations = new WorkflowLeadOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public WorkflowLeads(Caller caller) {
        this.caller = caller;
    }

    /**
     * Enrols the people in a file ({@code POST /workflows/{workflowId}/leads}). Those of an active workflow are called
     * at once, and the API is not documented to recognise a duplicate. It is retried only after a 429 or without a
     * connection. After a failure with {@code outcome()} {@code UNKNOWN} they may be enrolled; look for them with
     * {@link #list(String)}.
     *
     * <p>The file is streamed, for each attempt anew. On a slow line raise {@code attemptTimeout}: an attempt, the
     * upload included, has 30 s by default. A file that changes its length or disappears meanwhile fails the call with
     * {@code TransportException.Kind.UNREADABLE_BODY}, which is not retried.
     *
     * @param workflowId the workflow's id
     * @param file CSV, XLSX or XLS by its name, of at most 10 MB
     * @return the leads
     * @throws IllegalArgumentException if the file is missing, not readable, larger than 10 MB or has another
     *     extension; nothing is sent then
     * @throws TelephonyException.BadRequest if the file or one of its rows is not valid
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such workflow
     */
    public UploadedLeads upload(String workflowId, Path file) {
        return caller.call(operations.upload(workflowId, file));
    }

    /**
     * Lists all leads of a workflow ({@code GET /workflows/{workflowId}/leads}).
     *
     * @param workflowId the workflow's id
     * @return the leads, in a single page
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such workflow
     */
    public Page<WorkflowLead> list(String workflowId) {
        return list(workflowId, List.of());
    }

    /**
     * Lists certain leads of a workflow.
     *
     * @param workflowId the workflow's id
     * @param leadIds their ids; empty for all
     * @return the leads, in a single page
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such workflow
     */
    public Page<WorkflowLead> list(String workflowId, List<String> leadIds) {
        return operations.list(workflowId, leadIds).read(caller);
    }

    /**
     * Lists the names of the variables that the leads have ({@code GET /workflows/{workflowId}/leads/variable-keys}).
     *
     * @param workflowId the workflow's id
     * @return the names, in a single page
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such workflow
     */
    public Page<String> variableKeys(String workflowId) {
        return operations.variableKeys(workflowId).read(caller);
    }

    /**
     * Removes a lead for good ({@code DELETE /workflows/{workflowId}/leads/{id}}).
     *
     * @param workflowId the workflow's id
     * @param id the lead's id
     * @return the API's confirmation
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such lead, or not any more
     * @throws TelephonyException.Conflict if the lead is through already, as an older page has it
     */
    public JsonResult delete(String workflowId, String id) {
        return caller.call(operations.delete(workflowId, id));
    }

    /**
     * Reads the steps that a lead went through ({@code GET /workflows/{workflowId}/leads/{id}/history}).
     *
     * @param workflowId the workflow's id
     * @param id the lead's id
     * @return the steps
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such lead
     */
    public WorkflowLeadHistory history(String workflowId, String id) {
        return caller.call(operations.history(workflowId, id));
    }
}
