package dev.faultline.telephony.workflows;

import dev.faultline.core.JsonResult;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.telephony.LeadFile;
import dev.faultline.telephony.TelephonyException;
import java.util.List;
import java.util.Map;

/**
 * The leads of one workflow: the people who go through it. Source: the vendor's pages on a workflow's leads.
 *
 * <p>Every method can also throw {@link TelephonyException.TooManyRequests} if the limit is still reached after all
 * attempts, and {@link SdkException} if no usable response came.
 */
public final class WorkflowLeads {

    private final Caller caller;
    private final WorkflowLeadOperations operations;

    /** Called by the client. */
    @SuppressWarnings("exports")
    public WorkflowLeads(Caller caller, String workflowId) {
        this.caller = caller;
        this.operations = new WorkflowLeadOperations(workflowId);
    }

    /**
     * Enrols the people in a file ({@code POST /workflows/{workflowId}/leads}). Those of an active workflow are called
     * at once, and the API is not documented to recognise a duplicate. It is retried only after a 429 or without a
     * connection. After a failure with {@code outcome()} {@code UNKNOWN} they may be enrolled; look for them with
     * {@link #list()}.
     *
     * <p>A file on a disk is streamed, for each attempt anew. On a slow line raise {@code attemptTimeout}: an attempt, the
     * upload included, has 30 s by default. A file that changes its length or disappears meanwhile fails the call with
     * {@code TransportException.Kind.UNREADABLE_BODY}, which is not retried.
     *
     * @param file the people, with a column {@code phone_number}
     * @return the leads
     * @throws IllegalArgumentException if the file has disappeared or grown beyond 10 MB; nothing is sent then
     * @throws TelephonyException.BadRequest if the file or one of its rows is not valid
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such workflow
     */
    public UploadedLeads upload(LeadFile file) {
        return upload(file, Map.of());
    }

    /**
     * Enrols people with further parts of the form, of which none is documented.
     *
     * @param file the people, with a column {@code phone_number}
     * @param parts texts by the name of their part
     * @return the leads
     * @throws IllegalArgumentException if the file has disappeared or grown beyond 10 MB; nothing is sent then
     * @throws TelephonyException.BadRequest if the file, one of its rows or a part is not valid
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such workflow
     */
    public UploadedLeads upload(LeadFile file, Map<String, String> parts) {
        return caller.call(operations.upload(file, parts));
    }

    /**
     * Lists all leads of a workflow ({@code GET /workflows/{workflowId}/leads}).
     *
     * @return the leads, in a single page
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such workflow
     */
    public Page<WorkflowLead> list() {
        return list(List.of());
    }

    /**
     * Lists certain leads of a workflow.
     *
     * @param leadIds their ids; empty for all
     * @return the leads, in a single page
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such workflow
     */
    public Page<WorkflowLead> list(List<String> leadIds) {
        return operations.list(leadIds).read(caller);
    }

    /**
     * Lists the names of the variables that the leads have ({@code GET /workflows/{workflowId}/leads/variable-keys}).
     *
     * @return the names, in a single page
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such workflow
     */
    public Page<String> variableKeys() {
        return operations.variableKeys().read(caller);
    }

    /**
     * Removes a lead for good ({@code DELETE /workflows/{workflowId}/leads/{id}}).
     *
     * @param id the lead's id
     * @return the API's confirmation
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such lead, or not any more
     * @throws TelephonyException.Conflict if the lead is through already, as an older page has it
     */
    public JsonResult delete(String id) {
        return caller.call(operations.delete(id));
    }

    /**
     * Reads the steps that a lead went through ({@code GET /workflows/{workflowId}/leads/{id}/history}).
     *
     * @param id the lead's id
     * @return the steps
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such lead
     */
    public WorkflowLeadHistory history(String id) {
        return caller.call(operations.history(id));
    }
}
