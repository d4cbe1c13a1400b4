package dev.faultline.sequences.tasks;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;

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
         * @param callResolution how it went; sent as an integer in either contract
         */
        public Builder callResolution(CallResolution callResolution) {
            return set(
                    "callResolution",
                    Checks.notNull(callResolution, "callResolution", "one of CallResolution")
                            .code());
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

    /**
     * The result of a telephone call. The names of the current contract are not known. Source: <a
     * href="https://docs.reply.io/api-reference/tasks/complete-a-task">completing a task</a>.
     */
    public enum CallResolution implements LegacyIntegerEnum {
        /** Well. */
        POSITIVE(0, "positive"),
        /** It is still to be made. */
        TO_CALL(1, "toCall"),
        /** Not well. */
        NEGATIVE(2, "negative");

        private final int code;
        private final String wireName;

        CallResolution(int code, String wireName) {
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
}
