package dev.faultline.sequences.sequence;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.sequences.internal.Ids;
import dev.faultline.sequences.internal.Responses;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A folder of sequences. No page shows a response with a folder; these are the two values that requests use. Source:
 * the vendor's pages on folders.
 *
 * @param id its id, {@code null} if the response lacks it
 * @param name its name, {@code null} if the response lacks it
 * @param json the folder as sent
 * @param response status, headers and attempts
 */
public record SequenceFolder(@Nullable UUID id, @Nullable String name, JsonValue json, ResponseInfo response)
        implements ApiResult {

    /** A folder that was asked for, and not only changed. */
    static SequenceFolder readWhole(JsonFields fields) {
        return read(Responses.withAny(fields, "id", "name"));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SequenceFolder read(JsonFields fields) {
        return new SequenceFolder(Ids.uuid(fields, "id"), fields.text("name"), fields.json(), fields.response());
    }

    /** The id only. */
    @Override
    public String toString() {
        return "SequenceFolder[id=" + id + "]";
    }
}
