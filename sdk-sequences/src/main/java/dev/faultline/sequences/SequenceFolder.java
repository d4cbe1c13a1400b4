package dev.faultline.sequences;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.spi.Fields;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A folder of sequences. The vendor shows no answer that has one: these two are what its requests go by. Source: the
 * vendor's pages on folders.
 *
 * @param id its id, {@code null} if the answer lacks it
 * @param name its name, {@code null} if the answer lacks it
 * @param json the folder as sent
 * @param response what came with the answer
 */
public record SequenceFolder(@Nullable UUID id, @Nullable String name, JsonValue json, ResponseInfo response)
        implements ApiResult {

    /** A folder that was asked for, and not only changed. */
    static SequenceFolder readWhole(Fields fields) {
        return read(Answers.withAny(fields, "id", "name"));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SequenceFolder read(Fields fields) {
        return new SequenceFolder(Ids.uuid(fields, "id"), fields.text("name"), fields.json(), fields.response());
    }

    /** The id only. */
    @Override
    public String toString() {
        return "SequenceFolder[id=" + id + "]";
    }
}
