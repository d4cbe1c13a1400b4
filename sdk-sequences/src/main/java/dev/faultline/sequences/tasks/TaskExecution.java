package dev.faultline.sequences.tasks;

import dev.faultline.core.RequestData;
import dev.faultline.sequences.internal.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The message that a task sends. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/tasks/execute-and-complete-a-task">executing and
 * completing a task</a>.
 */
public final class TaskExecution extends RequestData {

    private TaskExecution(Builder builder) {
        super(builder);
    }

    /** Starts with nothing: the task's own text is sent. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what differs from the task's own text and mailbox. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        /**
         * Sets another text.
         *
         * @param subject the subject, {@code null} for none
         * @param body the text
         */
        public Builder content(@Nullable String subject, String body) {
            return set("content", TaskData.text(subject, body));
        }

        /**
         * Sets the mailbox, for emails of tasks that no sequence made.
         *
         * @param emailAccountId the mailbox's id, 1 or more
         */
        public Builder emailAccountId(long emailAccountId) {
            return set("emailAccountId", Ids.number("emailAccountId", emailAccountId));
        }

        /**
         * The message.
         *
         * @return immutable
         */
        public TaskExecution build() {
            return new TaskExecution(this);
        }
    }
}
