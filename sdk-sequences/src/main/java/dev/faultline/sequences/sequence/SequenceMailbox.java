package dev.faultline.sequences.sequence;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox in a sequence's detail. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequences/get-a-sequence">reading a sequence</a>.
 *
 * @param id its id
 * @param email its address
 * @param json the raw JSON
 */
public record SequenceMailbox(@Nullable Long id, @Nullable String email, JsonValue json) implements FromJson {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SequenceMailbox read(JsonFields fields) {
        return new SequenceMailbox(fields.integer("id"), fields.text("email"), fields.json());
    }

    /** The id only: the address is personal data. */
    @Override
    public String toString() {
        return "SequenceMailbox[id=" + id + "]";
    }
}
