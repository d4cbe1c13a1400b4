package dev.faultline.telephony.workflows;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A workflow: steps that leads go through, calls among them. It is created and edited in the dashboard. Source: the
 * vendor's pages on workflows.
 *
 * @param id the workflow's id
 * @param title its title
 * @param status its state
 * @param description its description
 * @param createdAt when it was created
 * @param updatedAt when it was changed last
 * @param json the raw JSON
 * @param response status, headers and attempts of the response
 */
public record Workflow(
        String id,
        @Nullable String title,
        OpenEnum<Status> status,
        @Nullable String description,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Workflow read(JsonFields fields) {
        return new Workflow(
                fields.required("id"),
                fields.firstText("title", "name"), // the second is its name on older pages
                fields.openOrAbsent("status", Status.class),
                fields.text("description"),
                fields.instant("created_at"),
                fields.instant("updated_at"),
                fields.json(),
                fields.response());
    }

    /** Id and status only. */
    @Override
    public String toString() {
        return "Workflow[id=" + id + (status.isPresent() ? ", status=" + status : "") + "]";
    }

    /** A workflow's state. Source: the vendor's pages on workflows. */
    public enum Status {
        /** Not activated yet. */
        DRAFT,
        /** Leads go through it. */
        ACTIVE,
        /** Paused; a waiting lead continues with the rest of its wait after the resumption. */
        PAUSED,
        /** All leads are completed. */
        COMPLETED,
        /** Cancelled for good; the API has no action for it. */
        CANCELLED,
        /** Leads go through it; on older pages only. */
        RUNNING
    }
}
