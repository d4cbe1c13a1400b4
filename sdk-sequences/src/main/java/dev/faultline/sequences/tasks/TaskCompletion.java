package dev.faultline.sequences.tasks;

import dev.faultline.core.RequestData;

/**
 * The result of a task. Source: <a href="https://docs.reply.io/api-reference/tasks/complete-a-task">completing a
 * task</a>.
 */
public final class TaskCompletion extends RequestData {

    private TaskCompletion(Builder builder) {
        super(builder);
    }

    /** Starts with nothing, which is enough. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects how it was done. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        /**
         * Sets how a call went; conditions of a sequence depend on it.
         *
         * @param callResolution how it went, sent as the integer of the older reference
         */
        public Builder callResolution(CallResolution callResolution) {
            return set("callResolution", LegacyIntegerEnum.of(callResolution, "callResolution"));
        }

        /**
         * Sets whether the contact is finished in the sequence.
         *
         * @param finishProspectInSequence default {@code false}
         */
        public Builder finishProspectInSequence(boolean finishProspectInSequence) {
            return set("finishProspectInSequence", finishProspectInSequence);
        }

        /**
         * The completion.
         *
         * @return immutable
         */
        public TaskCompletion build() {
            return new TaskCompletion(this);
        }
    }
}
