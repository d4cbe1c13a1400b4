package dev.faultline.sequences.tasks;

import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.Ids;
import dev.faultline.sequences.internal.PageFilter;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.PageSize;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a search for tasks. Source: <a
 * href="https://docs.reply.io/api-reference/tasks/filter-tasks">filtering tasks</a>.
 */
@SuppressWarnings("exports") // the builders share it
public final class TaskFilter extends PageFilter {

    private TaskFilter(Builder builder) {
        super(PageRequest.of(builder));
    }

    /** Starts with no conditions. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Collects the conditions; all given ones have to hold. {@code top(..)} sets the size of a
     * page, {@code cursor(..)} or {@code skip(..)} where it begins, {@code field(name, value)} any condition,
     * documented or not.
     */
    public static final class Builder extends PageFilter.Builder<Builder> {

        private @Nullable Instant from;
        private @Nullable Instant to;

        private Builder() {
            super(PageSize.USUAL);
        }

        /**
         * Finds only tasks that begin at a time or later.
         *
         * @param from the API's default is the year 2000
         */
        public Builder from(Instant from) {
            this.from = Checks.notNull(from, "from", "a time, or leave it out");
            return field("from", from.toString());
        }

        /**
         * Finds only tasks that begin at a time or before.
         *
         * @param to after {@code from}; the API's default is a year from now
         */
        public Builder to(Instant to) {
            this.to = Checks.notNull(to, "to", "a time, or leave it out");
            return field("to", to.toString());
        }

        /**
         * Finds only tasks of a kind.
         *
         * @param taskType the kind
         */
        public Builder taskType(TaskType taskType) {
            return field("taskType", Checks.notNull(taskType, "taskType", "one of its constants"));
        }

        /**
         * Finds only tasks of a kind that may be newer than this version of the SDK.
         *
         * @param taskType as a task has it
         */
        public Builder taskType(String taskType) {
            return field("taskType", LegacyIntegerEnum.ofText(TaskType.class, taskType, "taskType"));
        }

        /**
         * Finds only tasks in a status.
         *
         * @param status the status
         */
        public Builder status(TaskStatus status) {
            return field("status", Checks.notNull(status, "status", "one of its constants"));
        }

        /**
         * Finds only tasks in a status that may be newer than this version of the SDK.
         *
         * @param status as a task has it
         */
        public Builder status(String status) {
            return field("status", LegacyIntegerEnum.ofText(TaskStatus.class, status, "status"));
        }

        /**
         * Finds only LinkedIn tasks of a kind. Only the older contract has it.
         *
         * @param linkedInTaskType the kind
         */
        public Builder linkedInTaskType(LinkedInTaskType linkedInTaskType) {
            return field(
                    "linkedInTaskType", Checks.notNull(linkedInTaskType, "linkedInTaskType", "one of its constants"));
        }

        /**
         * Finds only tasks of a LinkedIn kind that may be newer than this version of the SDK.
         *
         * @param linkedInTaskType as a task has it
         */
        public Builder linkedInTaskType(String linkedInTaskType) {
            return field(
                    "linkedInTaskType",
                    LegacyIntegerEnum.ofText(LinkedInTaskType.class, linkedInTaskType, "linkedInTaskType"));
        }

        /**
         * Finds only tasks of some sequences.
         *
         * @param sequenceIds the sequences' ids
         */
        public Builder sequenceIds(Collection<Long> sequenceIds) {
            return field("sequenceIds", BulkResponses.ids(sequenceIds, "sequenceIds", Integer.MAX_VALUE));
        }

        /**
         * Finds only tasks of some steps.
         *
         * @param sequenceStepIds the steps' ids
         */
        public Builder sequenceStepIds(Collection<Long> sequenceStepIds) {
            return field("sequenceStepIds", BulkResponses.ids(sequenceStepIds, "sequenceStepIds", Integer.MAX_VALUE));
        }

        /**
         * Finds only tasks in some time zones.
         *
         * @param timeZoneIds the zones, by the IANA's names
         */
        public Builder timeZoneIds(Collection<String> timeZoneIds) {
            return field("timeZoneIds", List.copyOf(Checks.notNull(timeZoneIds, "timeZoneIds", "IANA time zones")));
        }

        /**
         * Finds only tasks about a contact.
         *
         * @param contactId the contact's id, 1 or more
         */
        public Builder contactId(long contactId) {
            return field("contactId", Ids.number("contactId", contactId));
        }

        /**
         * Finds only tasks that a user is to do.
         *
         * @param assignedUserId the user's id, 1 or more
         */
        public Builder assignedUserId(long assignedUserId) {
            return field("assignedUserId", Ids.number("assignedUserId", assignedUserId));
        }

        /**
         * Finds only tasks that are overdue, or only those that are not.
         *
         * @param overdue whether they are
         */
        public Builder overdue(boolean overdue) {
            return field("overdue", overdue);
        }

        /**
         * The filter.
         *
         * @return immutable
         * @throws IllegalArgumentException if {@code to} is not after {@code from}
         */
        public TaskFilter build() {
            if (from != null && to != null) {
                Checks.that(to.isAfter(from), "to", to, "a time after " + from);
            }
            return new TaskFilter(this);
        }
    }
}
