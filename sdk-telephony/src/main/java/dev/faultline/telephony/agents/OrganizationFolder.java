package dev.faultline.telephony.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A folder of agents. Source: the vendor's pages on folders.
 *
 * @param id its id, an agent's {@code folder_id}
 * @param organizationId its organization
 * @param name its name, up to 35 characters
 * @param deleted whether it is deleted
 * @param createdAt when it was made
 * @param updatedAt when it was changed
 * @param json the raw JSON
 * @param response status, headers and attempts of the response
 */
public record OrganizationFolder(
        String id,
        @Nullable String organizationId,
        @Nullable String name,
        @Nullable Boolean deleted,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    /** Whether the folder is deleted; {@code false} if the response does not include it. */
    public boolean isDeleted() {
        return Boolean.TRUE.equals(deleted);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static OrganizationFolder read(JsonFields fields) {
        return new OrganizationFolder(
                fields.required("id"),
                fields.text("organization_id"),
                fields.text("name"),
                fields.bool("is_deleted"),
                fields.instant("created_at"),
                fields.instant("updated_at"),
                fields.json(),
                fields.response());
    }

    /** The id only. */
    @Override
    public String toString() {
        return "OrganizationFolder[id=" + id + "]";
    }
}
