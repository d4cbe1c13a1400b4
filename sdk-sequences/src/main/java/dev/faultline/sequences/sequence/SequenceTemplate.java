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
 * A template that sequences are created from. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequences/save-a-sequence-as-a-template">saving a
 * sequence as a template</a>.
 *
 * @param id its id
 * @param name its name
 * @param description its purpose
 * @param stepTypes the kinds of its steps as sent
 * @param conditional whether it branches
 * @param json the template as sent
 * @param response status, headers and attempts
 */
public record SequenceTemplate(
        UUID id,
        @Nullable String name,
        @Nullable String description,
        List<String> stepTypes,
        @Nullable Boolean conditional,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    // Copies the list.
    public SequenceTemplate {
        stepTypes = List.copyOf(stepTypes);
    }

    /**
     * Whether it branches.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean isConditional() {
        return Boolean.TRUE.equals(conditional);
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
