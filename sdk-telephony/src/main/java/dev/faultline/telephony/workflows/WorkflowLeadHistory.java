package dev.faultline.telephony.workflows;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.WireName;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps that a lead went through. The contract documents this response by an example only. Source: the vendor's
 * page on a lead's history.
 *
 * @param lead the lead, {@code null} if the response has none with an id
 * @param history its steps
 * @param json the raw JSON
 * @param response status, headers and attempts of the response
 */
public record WorkflowLeadHistory(
        @Nullable WorkflowLead lead, List<Step> history, JsonValue json, ResponseInfo response) implements ApiResult {

    /** Copies the list. */
    public WorkflowLeadHistory {
        history = List.copyOf(history);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static WorkflowLeadHistory read(JsonFields fields) {
        if (!fields.value("history").isArray()) {
            throw new UnreadableResult("history is missing");
        }
        return new WorkflowLeadHistory(
                fields.object("lead", lead -> lead(lead)),
                fields.list("history", Step::read),
                fields.json(),
                fields.response());
    }

    private static @Nullable WorkflowLead lead(JsonFields lead) {
        return lead.text("id") == null ? null : WorkflowLead.read(lead);
    }

    /** The number of steps only. */
    @Override
    public String toString() {
        return "WorkflowLeadHistory[steps=" + history.size() + "]";
    }

    /**
     * A step.
     *
     * @param nodeId the workflow's node
     * @param nodeType its kind
     * @param label its label
     * @param status its result, such as {@code COMPLETED}, {@code DNP} or {@code true}; the set is not documented
     * @param callId the call, if it is one
     * @param startedAt its start
     * @param endedAt its end
     * @param json the raw JSON
     */
    public record Step(
            @Nullable String nodeId,
            OpenEnum<NodeType> nodeType,
            @Nullable String label,
            @Nullable String status,
            @Nullable String callId,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            JsonValue json)
            implements FromJson {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Step read(JsonFields fields) {
            Instant started = fields.instant("started_at");
            Instant ended = fields.instant("ended_at");
            return new Step(
                    fields.text("node_id"),
                    fields.openOrAbsent("node_type", NodeType.class),
                    fields.firstText("label", "node_label"), // these second names are those of an older page
                    fields.text("status"),
                    fields.text("call_id"),
                    started == null ? fields.instant("entered_at") : started,
                    ended == null ? fields.instant("exited_at") : ended,
                    fields.json());
        }
    }

    /**
     * The kind of a workflow's step. Source: <a
     * href="https://dialnexa.mintlify.app/workflows/builder-concepts">Workflow builder</a>.
     */
    public enum NodeType implements WireName {
        /** A call. */
        VOICE_CALL,
        /** A branch. */
        CONDITIONAL,
        /** A wait. */
        TIME,
        /** An action in another application. */
        APPLICATION,
        /** An end, successful. */
        CONVERTED,
        /** An end, not successful. */
        DROPPED,
        /** A request to a webhook; on one older page only. */
        WEBHOOK,
        /** A text message; on one older page only. */
        SMS;

        @Override
        public String wireName() {
            return name();
        }
    }
}
