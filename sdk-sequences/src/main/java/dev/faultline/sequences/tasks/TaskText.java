package dev.faultline.sequences.tasks;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.sequences.internal.SequencesErrorDecoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a task. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/tasks/create-a-task">creating a task</a>.
 *
 * @param body the text
 * @param subject the subject, where it has one
 * @param attachmentIdList the files that go with it; only a template has them
 * @param json the raw JSON
 */
public record TaskText(@Nullable String body, @Nullable String subject, List<Long> attachmentIdList, JsonValue json)
        implements FromJson {

    // Copies the list.
    public TaskText {
        attachmentIdList = List.copyOf(attachmentIdList);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TaskText read(JsonFields fields) {
        List<Long> ids = fields.texts("attachmentIdList").stream()
                .filter(SequencesErrorDecoder::isInteger)
                .map(Long::valueOf)
                .toList();
        return new TaskText(fields.text("body"), fields.text("subject"), ids, fields.json());
    }

    /** Without the text, which is about a person. */
    @Override
    public String toString() {
        return "TaskText[attachmentIdList=" + attachmentIdList + "]";
    }
}
