package dev.faultline.sequences.sequence;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.sequences.internal.Ids;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What sequences can be made of. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequences/save-a-sequence-as-a-template">saving a
 * sequence as a template</a>.
 *
 * @param id its id
 * @param name its name
 * @param description what it is for
 * @param stepTypes the kinds of its steps as sent
 * @param isConditional whether it branches
 * @param json the template as sent
 * @param response what came with the response
 */
public record SequenceTemplate(
        UUID id,
        @Nullable String name,
        @Nullable String description,
        List<String> stepTypes,
        @Nullable Boolean isConditional,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    // Copies the list.
    public SequenceTemplate {
        stepTypes = List.copyOf(stepTypes);
    }

    /**
     * Whether it branches, as far as the response tells.
     *
     * @return {@code false} also if it does not tell
     */
    public boolean conditional() {
        return Boolean.TRUE.equals(isConditional);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SequenceTemplate read(JsonFields fields) {
        return new SequenceTemplate(
                Ids.required(fields, "id"),
                fields.text("name"),
                fields.text("description"),
                fields.texts("stepTypes"),
                fields.bool("isConditional"),
                fields.json(),
                fields.response());
    }

    /** The id only. */
    @Override
    public String toString() {
        return "SequenceTemplate[id=" + id + "]";
    }
}
