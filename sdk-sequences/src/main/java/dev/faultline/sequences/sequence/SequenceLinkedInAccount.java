package dev.faultline.sequences.sequence;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * A LinkedIn account in a sequence's detail. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequences/get-a-sequence">reading a sequence</a>.
 *
 * @param id its id
 * @param name its name
 * @param profileUrl its profile
 * @param status as sent, such as {@code Enabled}
 * @param json the raw JSON
 */
public record SequenceLinkedInAccount(
        @Nullable Long id,
        @Nullable String name,
        @Nullable String profileUrl,
        @Nullable String status,
        JsonValue json) implements FromJson {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SequenceLinkedInAccount read(JsonFields fields) {
        return new SequenceLinkedInAccount(
                fields.integer("id"),
                fields.text("name"),
                fields.text("profileUrl"),
                fields.text("status"),
                fields.json());
    }

    /** The id only: the rest is personal data. */
    @Override
    public String toString() {
        return "SequenceLinkedInAccount[id=" + id + "]";
    }
}
