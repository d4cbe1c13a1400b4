package dev.faultline.sequences.tasks;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.Ids;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task for requests. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/tasks/create-a-task">creating</a> and <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/tasks/update-a-task">updating a task</a>.
 */
public final class TaskData extends RequestData {

    private TaskData(Builder builder) {
        super(builder);
    }

    /**
     * Starts with what every task has.
     *
     * @param taskType its kind
     * @param startAt when it is to begin, 2015 or later
     * @param dueTo when it is to be done, after that
     */
    public static Builder builder(TaskType taskType, Instant startAt, Instant dueTo) {
        return new Builder(taskType, startAt, dueTo);
    }

    /**
     * Starts with all that was read and can be written, members that are newer than the SDK included.
     *
     * @param task a task
     */
    public static Builder from(Task task) {
        return new Builder(Checks.notNull(task, "task", "one that was read"));
    }

    /** Collects the parts of a task. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private static final Instant EARLIEST = Instant.parse("2015-01-01T00:00:00Z");

        private final @Nullable TaskType taskType;

        private Builder(Task task) {
            taskType = task.taskType().known().orElse(null);
            takeOver(
                    task.json(),
                    "id",
                    "status",
                    "sequenceId",
                    "sequenceStepId",
                    "sequenceStepDisplayName",
                    "assignedUserId",
                    "creationSource",
                    "createdAt",
                    "finishedAt",
                    "isFailed",
                    "isScheduled",
                    "content",
                    "deliveryInfo");
        }

        private Builder(TaskType taskType, Instant startAt, Instant dueTo) {
            this.taskType = Checks.notNull(taskType, "taskType", "one of TaskType");
            set("taskType", taskType);
            times(startAt, dueTo);
        }

        /**
         * Sets when it is to be done.
         *
         * @param startAt when it is to begin, 2015 or later
         * @param dueTo when it is to be done, after that
         */
        public Builder times(Instant startAt, Instant dueTo) {
            Checks.notNull(startAt, "startAt", "a time");
            Checks.notNull(dueTo, "dueTo", "a time");
            Checks.that(!startAt.isBefore(EARLIEST), "startAt", startAt, EARLIEST + " or later");
            Checks.that(dueTo.isAfter(startAt), "dueTo", dueTo, "a time after " + startAt);
            return set("startAt", startAt.toString()).set("dueTo", dueTo.toString());
        }

        /**
         * Sets the text.
         *
         * @param subject the subject, {@code null} for none
         * @param body the text, with variables such as {@code {{firstName}}}, for which a contact is needed
         */
        public Builder template(@Nullable String subject, String body) {
            return set("template", text(subject, body));
        }

        /**
         * Sets the text and the files that go with it.
         *
         * @param subject the subject, {@code null} for none
         * @param body the text, with variables such as {@code {{firstName}}}, for which a contact is needed
         * @param attachmentIdList the ids of files that the API has, or none
         */
        public Builder template(@Nullable String subject, String body, Collection<Long> attachmentIdList) {
            Map<String, Object> template = text(subject, body);
            template.put(
                    "attachmentIdList",
                    BulkResponses.idsOrNone(attachmentIdList, "attachmentIdList", Integer.MAX_VALUE));
            return set("template", template);
        }

        /**
         * Sets the task's contact. The contact of a task that a sequence made is fixed.
         *
         * @param contactId the contact's id, 1 or more
         */
        public Builder contactId(long contactId) {
            return set("contactId", Ids.number("contactId", contactId));
        }

        /**
         * Sets what a LinkedIn task is about.
         *
         * @param linkedInTaskType one of the kinds
         * @throws IllegalArgumentException if the task is no LinkedIn task
         */
        public Builder linkedInTaskType(LinkedInTaskType linkedInTaskType) {
            boolean right = taskType == TaskType.LINKED_IN;
            Checks.that(right, "linkedInTaskType", "given for " + taskType, "it for LINKED_IN only");
            return set("linkedInTaskType", linkedInTaskType);
        }

        /**
         * The task.
         *
         * @return immutable
         */
        public TaskData build() {
            return new TaskData(this);
        }
    }

    /** The body is required wherever a text is sent. */
    static Map<String, Object> text(@Nullable String subject, String body) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("body", Checks.notBlank(body, "body", "the text"));
        if (subject != null) {
            text.put("subject", subject);
        }
        return text;
    }
}
