package dev.faultline.telephony.workflows;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import dev.faultline.core.internal.json.UnreadableResult;
import dev.faultline.telephony.LeadFile;
import dev.faultline.telephony.internal.Envelope;
import dev.faultline.telephony.internal.LeadForm;
import dev.faultline.telephony.internal.ListOperation;
import dev.faultline.telephony.internal.SideEffect;
import java.util.List;
import java.util.Map;

/** The operations on one workflow's leads, defined once for the blocking and the asynchronous surface. */
final class WorkflowLeadOperations {

    private static final String WORKFLOW_ID = "workflowId";
    private static final String LEADS = "/workflows/{workflowId}/leads";
    private static final String LEAD = LEADS + "/{id}";

    private final String workflowId;

    WorkflowLeadOperations(String workflowId) {
        this.workflowId = Checks.notBlank(workflowId, WORKFLOW_ID, "the id of a workflow");
    }

    Operation<UploadedLeads> upload(LeadFile file, Map<String, String> parts) {
        Checks.notNull(file, "file", "a LeadFile of a path, bytes or rows");
        Checks.notNull(parts, "parts", "texts by the name of their part, or leave them out");
        parts.forEach((name, value) -> {
            Checks.notBlank(name, "parts", "a name for each");
            Checks.that(!name.equals("file"), "parts", "with a file", "the file by itself");
            Checks.notNull(value, name, "a text, or leave it out");
        });
        return SideEffect.BILLABLE
                .on(HttpMethod.POST, LEADS)
                .parameter(WORKFLOW_ID, workflowId)
                .body(LeadForm.of(file, parts))
                .verification("look for its rows with workflowLeads(..).list(..); those of an active workflow are being"
                        + " called already.")
                .reads(response -> UploadedLeads.read(Envelope.of(response)));
    }

    ListOperation<WorkflowLead> list(List<String> leadIds) {
        Checks.notNull(leadIds, "leadIds", "ids of leads, or leave them out");
        for (String id : leadIds) {
            Checks.notBlank(id, "leadIds", "ids of leads");
            Checks.that(id.indexOf(',') < 0, "leadIds", "with a comma", "each id by itself");
        }
        Operation.Builder operation = SideEffect.none(LEADS)
                .parameter(WORKFLOW_ID, workflowId)
                .query("leadIds", leadIds.isEmpty() ? null : String.join(",", leadIds));
        return ListOperation.whole(operation, "data", WorkflowLead::read);
    }

    ListOperation<String> variableKeys() {
        Operation<PageData<String>> operation = SideEffect.none(LEADS + "/variable-keys")
                .parameter(WORKFLOW_ID, workflowId)
                .reads(response -> Envelope.of(response).values("keys", WorkflowLeadOperations::key));
        return ListOperation.whole(operation);
    }

    private static String key(JsonValue key) {
        return key.asText().orElseThrow(() -> new UnreadableResult("a key is no text"));
    }

    Operation<JsonResult> delete(String id) {
        return SideEffect.DESTRUCTIVE
                .on(HttpMethod.DELETE, LEAD)
                .parameter(WORKFLOW_ID, workflowId)
                .parameter("id", id)
                .verification("look for it with workflowLeads(..).list(..): if it is not there, it is gone.")
                .reads(response -> Envelope.of(response).jsonResult());
    }

    Operation<WorkflowLeadHistory> history(String id) {
        return SideEffect.none(LEAD + "/history")
                .parameter(WORKFLOW_ID, workflowId)
                .parameter("id", id)
                .reads(response -> Envelope.of(response).read(WorkflowLeadHistory::read));
    }
}
