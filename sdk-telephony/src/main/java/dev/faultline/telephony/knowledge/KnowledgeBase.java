package dev.faultline.telephony.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A knowledge base, which agents search for answers. Description, file name and status are known from examples only.
 * Source: the vendor's pages on knowledge bases.
 *
 * @param id its id, one of an agent's {@code knowledge_base_ids}
 * @param name its name, up to 150 characters
 * @param description its description
 * @param fileName the name of its document
 * @param status its state, such as {@code ready}; the set of values is not documented
 * @param createdAt when it was made
 * @param updatedAt when it was changed
 * @param json the raw JSON
 * @param response status, headers and attempts of the response
 */
public record KnowledgeBase(
        String id,
        @Nullable String name,
        @Nullable String description,
        @Nullable String fileName,
        @Nullable String status,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static KnowledgeBase read(JsonFields fields) {
        return new KnowledgeBase(
                fields.required("id"),
                fields.text("name"),
                fields.text("description"),
                fields.text("file_name"),
                fields.text("status"),
                fields.instant("created_at"),
                fields.instant("updated_at"),
                fields.json(),
                fields.response());
    }

    /** The id only. */
    @Override
    public String toString() {
        return "KnowledgeBase[id=" + id + "]";
    }
}
