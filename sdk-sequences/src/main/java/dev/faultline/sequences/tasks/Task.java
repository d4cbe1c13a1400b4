package dev.faultline.sequences.tasks;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.sequences.internal.SequencesErrorDecoder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task in full. The integers of the older contract read as the names of the newer one; {@code json} has the raw
 * values. Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/tasks/create-a-task">creating</a>
 * and <a href="https://api-docs.platform.replycontrol.com/api-reference/tasks/update-a-task">updating a task</a>.
 *
 * @param id its id
 * @param contactId the contact's id
 * @param taskType its kind
 * @param status its status
 * @param linkedInTaskType its kind on LinkedIn
 * @param sequenceId the sequence that made it
 * @param sequenceStepId the step that made it, where the team's plan shows it
 * @param sequenceStepDisplayName the name of that step
 * @param assignedUserId who is to do it
 * @param creationSource its origin
 * @param createdAt when it was made
 * @param startAt when it is to begin
 * @param dueTo when it is to be done
 * @param finishedAt when it was done, {@code null} until then
 * @param failed whether it failed
 * @param scheduled whether it is scheduled
 * @param template its text with variables
 * @param content its text with the variables filled in, if that was asked for
 * @param deliveryInfo where it goes to, {@code null} for kinds that go nowhere
 * @param json the task as sent
 * @param response status, headers and attempts
 */
public record Task(
        long id,
        @Nullable Long contactId,
        OpenEnum<TaskType> taskType,
        OpenEnum<TaskStatus> status,
        OpenEnum<LinkedInTaskType> linkedInTaskType,
        @Nullable Long sequenceId,
        @Nullable Long sequenceStepId,
        @Nullable String sequenceStepDisplayName,
        @Nullable Long assignedUserId,
        OpenEnum<CreationSource> creationSource,
        @Nullable Instant createdAt,
        @Nullable Instant startAt,
        @Nullable Instant dueTo,
        @Nullable Instant finishedAt,
        @Nullable Boolean failed,
        @Nullable Boolean scheduled,
        @Nullable Text template,
        @Nullable Text content,
        @Nullable DeliveryInfo deliveryInfo,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    /**
     * Whether it failed.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean isFailed() {
        return Boolean.TRUE.equals(failed);
    }

    /**
     * Whether it is scheduled.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean isScheduled() {
        return Boolean.TRUE.equals(scheduled);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Task read(JsonFields fields) {
        return new Task(
                fields.requiredInteger("id"),
                fields.integer("contactId"),
                LegacyIntegerEnum.read(fields, "taskType", TaskType.class),
                LegacyIntegerEnum.read(fields, "status", TaskStatus.class),
                LegacyIntegerEnum.read(fields, "linkedInTaskType", LinkedInTaskType.class),
                fields.integer("sequenceId"),
                fields.integer("sequenceStepId"),
                fields.text("sequenceStepDisplayName"),
                fields.integer("assignedUserId"),
                LegacyIntegerEnum.read(fields, "creationSource", CreationSource.class),
                fields.instant("createdAt"),
                fields.instant("startAt"),
                fields.instant("dueTo"),
                fields.instant("finishedAt"),
                fields.bool("isFailed"),
                fields.bool("isScheduled"),
                fields.object("template", Text::read),
                fields.object("content", Text::read),
                fields.object("deliveryInfo", DeliveryInfo::read),
                fields.json(),
                fields.response());
    }

    /** The id only: the rest is about a person. */
    @Override
    public String toString() {
        return "Task[id=" + id + "]";
    }

    /**
     * The origin of a task. The names of the current contract are not known. Source: <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/tasks/create-a-task">creating a task</a>.
     */
    public enum CreationSource implements LegacyIntegerEnum {
        /** A user. */
        USER(0, "user"),
        /** A sequence. */
        SEQUENCE(1, "sequence"),
        /** A meeting. */
        MEETING(2, "meeting");

        private final int code;
        private final String wireName;

        CreationSource(int code, String wireName) {
            this.code = code;
            this.wireName = wireName;
        }

        /** The value in the older contract. */
        @Override
        public int code() {
            return code;
        }

        /** The value in the current contract. */
        @Override
        public String wireName() {
            return wireName;
        }
    }

    /**
     * The addressee of a task. Source: <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/tasks/create-a-task">creating a task</a>.
     *
     * @param email the contact's address
     * @param phoneNumber the contact's number
     * @param linkedInUrl the contact's profile
     * @param json the raw JSON
     */
    public record DeliveryInfo(
            @Nullable String email,
            @Nullable String phoneNumber,
            @Nullable String linkedInUrl,
            JsonValue json) implements FromJson {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static DeliveryInfo read(JsonFields fields) {
            return new DeliveryInfo(
                    fields.text("email"), fields.text("phoneNumber"), fields.text("linkedInUrl"), fields.json());
        }

        /** Nothing: all of it is personal data. */
        @Override
        public String toString() {
            return "DeliveryInfo[]";
        }
    }

    /**
     * The text of a task. Source: <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/tasks/create-a-task">creating a task</a>.
     *
     * @param body the text
     * @param subject the subject, where it has one
     * @param attachmentIdList the files that go with it; only a template has them
     * @param json the raw JSON
     */
    public record Text(@Nullable String body, @Nullable String subject, List<Long> attachmentIdList, JsonValue json)
            implements FromJson {

        // Copies the list.
        public Text {
            attachmentIdList = List.copyOf(attachmentIdList);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Text read(JsonFields fields) {
            List<Long> ids = fields.texts("attachmentIdList").stream()
                    .filter(SequencesErrorDecoder::isInteger)
                    .map(Long::valueOf)
                    .toList();
            return new Text(fields.text("body"), fields.text("subject"), ids, fields.json());
        }

        /** Without the text, which is about a person. */
        @Override
        public String toString() {
            return "Text[attachmentIdList=" + attachmentIdList + "]";
        }
    }
}
