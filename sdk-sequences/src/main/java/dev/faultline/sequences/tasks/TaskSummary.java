package dev.faultline.sequences.tasks;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task in a list. Source: <a href="https://docs.reply.io/api-reference/tasks/filter-tasks">filtering tasks</a>.
 *
 * @param id its id
 * @param taskType its kind
 * @param status its status
 * @param linkedInTaskType its kind on LinkedIn
 * @param assignedUserId who is to do it
 * @param contactId the contact's id
 * @param contactFullName the name of that contact
 * @param startAt when it is to begin
 * @param dueTo when it is to be done
 * @param finishedAt when it was done, {@code null} until then
 * @param scheduled whether it is scheduled
 * @param sequenceId the sequence that made it
 * @param sequenceStepId the step that made it
 * @param json the item's raw JSON
 */
public record TaskSummary(
        long id,
        OpenEnum<TaskType> taskType,
        OpenEnum<TaskStatus> status,
        OpenEnum<LinkedInTaskType> linkedInTaskType,
        @Nullable Long assignedUserId,
        @Nullable Long contactId,
        @Nullable String contactFullName,
        @Nullable Instant startAt,
        @Nullable Instant dueTo,
        @Nullable Instant finishedAt,
        @Nullable Boolean scheduled,
        @Nullable Long sequenceId,
        @Nullable Long sequenceStepId,
        JsonValue json)
        implements FromJson {

    /**
     * Whether it is scheduled.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean isScheduled() {
        return Boolean.TRUE.equals(scheduled);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TaskSummary read(JsonFields fields) {
        JsonFields contact = new JsonFields(fields.value("contact"));
        return new TaskSummary(
                fields.requiredInteger("id"),
                LegacyIntegerEnum.read(fields, "taskType", TaskType.class),
                LegacyIntegerEnum.read(fields, "status", TaskStatus.class),
                LegacyIntegerEnum.read(fields, "linkedInTaskType", LinkedInTaskType.class),
                fields.integer("assignedUserId"),
                contact.integer("id"),
                contact.text("fullName"),
                fields.instant("startAt"),
                fields.instant("dueTo"),
                fields.instant("finishedAt"),
                fields.bool("isScheduled"),
                fields.integer("sequenceId"),
                fields.integer("sequenceStepId"),
                fields.json());
    }

    /** The id only: the rest is about a person. */
    @Override
    public String toString() {
        return "TaskSummary[id=" + id + "]";
    }
}
