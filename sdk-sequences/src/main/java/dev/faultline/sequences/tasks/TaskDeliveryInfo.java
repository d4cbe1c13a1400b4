package dev.faultline.sequences.tasks;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * The addressee of a task. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/tasks/create-a-task">creating a task</a>.
 *
 * @param email the contact's address
 * @param phoneNumber the contact's number
 * @param linkedInUrl the contact's profile
 * @param json the raw JSON
 */
public record TaskDeliveryInfo(
        @Nullable String email,
        @Nullable String phoneNumber,
        @Nullable String linkedInUrl,
        JsonValue json) implements FromJson {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TaskDeliveryInfo read(JsonFields fields) {
        return new TaskDeliveryInfo(
                fields.text("email"), fields.text("phoneNumber"), fields.text("linkedInUrl"), fields.json());
    }

    /** Nothing: all of it is personal data. */
    @Override
    public String toString() {
        return "TaskDeliveryInfo[]";
    }
}
