package dev.faultline.telephony;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import dev.faultline.core.internal.json.UnreadableResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The operations on a workflow's leads, each defined once for both surfaces. */
final class WorkflowLeadOperations {

    private static final String WORKFLOW_ID = "workflowId";
    private static final String LEADS = "/workflows/{workflowId}/leads";
    private static final String LEAD = LEADS + "/{id}";

    private WorkflowLeadOperations() {}

    static Operation<UploadedLeads> upload(String workflowId, Path file) {
        return SideEffect.BILLABLE
                .on(HttpMethod.POST, LEADS)
                .parameter(WORKFLOW_ID, workflowId)
                .body(LeadFile.of(file).form(Map.of()))
                .verification("look for its rows with workflowLeads().list(..); those of an active workflow are being"
                        + " called already.")
                .reads(response -> UploadedLeads.read(Envelope.of(response)));
    }

    static PagedList<WorkflowLead> list(String workflowId, List<String> leadIds) {
        Checks.notNull(leadIds, "leadIds", "ids of leads, or leave them out");
        for (String id : leadIds) {
            Checks.notBlank(id, "leadIds", "ids of leads");
            Checks.that(id.indexOf(',') < 0, "leadIds", "with a comma", "each id by itself");
        }
        Operation.Builder operation = SideEffect.read(LEADS)
                .parameter(WORKFLOW_ID, workflowId)
                .query("leadIds", leadIds.isEmpty() ? null : String.join(",", leadIds));
        return PagedList.whole(operation, "data", WorkflowLead::read);
    }

    static PagedList<String> variableKeys(String workflowId) {
        Operation<PageData<String>> operation = SideEffect.read(LEADS + "/variable-keys")
                .parameter(WORKFLOW_ID, workflowId)
                .reads(response -> Envelope.of(response).values("keys", WorkflowLeadOperations::key));
        return PagedList.whole(operation);
    }

    private static String key(JsonValue key) {
        return key.asText().orElseThrow(() -> new UnreadableResult("a key is no text"));
    }

    static Operation<JsonResult> delete(String workflowId, String id) {
        return SideEffect.DESTRUCTIVE
                .on(HttpMethod.DELETE, LEAD)
                .parameter(WORKFLOW_ID, workflowId)
                .parameter("id", id)
                .verification("look for it with workflowLeads().list(..): if it is not there, it is gone.")
                .reads(response -> Envelope.of(response).jsonResult());
    }

    static Operation<WorkflowLeadHistory> history(String workflowId, String id) {
        return SideEffect.read(LEAD + "/history")
                .parameter(WORKFLOW_ID, workflowId)
                .parameter("id", id)
                .reads(response -> Envelope.of(response).read(WorkflowLeadHistory::read));
    }
}
