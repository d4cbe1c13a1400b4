package dev.faultline.telephony.workflows;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.telephony.PhoneNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person who goes through a workflow. Source: the vendor's page on a workflow's leads.
 *
 * @param id the lead's id
 * @param phoneNumber the person's number; {@code null} if the API sent no {@code +}: it may be a national number, left
 *     in {@link #json()}
 * @param status its state
 * @param dynamicVariables the other columns of the person's row, missing if there are none
 * @param createdAt when it was enrolled
 * @param json the raw JSON
 * @param response status, headers and attempts of the response
 */
public record WorkflowLead(
        String id,
        @Nullable PhoneNumber phoneNumber,
        OpenEnum<Status> status,
        JsonValue dynamicVariables,
        @Nullable Instant createdAt,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static WorkflowLead read(JsonFields fields) {
        return new WorkflowLead(
                fields.required("id"),
                PhoneNumber.read(fields.text("phone_number")).orElse(null),
                fields.openOrAbsent("status", Status.class),
                fields.value("dynamic_variables"),
                fields.instant("created_at"),
                fields.json(),
                fields.response());
    }

    /** Id and status only: the rest is personal data. */
    @Override
    public String toString() {
        return "WorkflowLead[id=" + id + (status.isPresent() ? ", status=" + status : "") + "]";
    }

    /** A lead's state in a workflow. Source: the vendor's older pages on statuses and on leads. */
    public enum Status {
        /** Not started. */
        PENDING,
        /** In progress. */
        ACTIVE,
        /** In progress, under the name of another page. */
        IN_PROGRESS,
        /** Completed. */
        COMPLETED,
        /** Dropped by a step. */
        DROPPED,
        /** Removed. */
        REMOVED,
        /** Failed. */
        FAILED
    }
}
