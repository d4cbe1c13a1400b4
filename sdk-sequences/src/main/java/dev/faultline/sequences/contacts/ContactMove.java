package dev.faultline.sequences.contacts;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import java.time.Instant;

/**
 * The options of moving a contact to a sequence. Source: <a
 * href="https://docs.reply.io/api-reference/contacts/move-a-contact-to-a-sequence">moving a contact to a sequence</a>.
 */
public final class ContactMove extends RequestData {

    private ContactMove(Builder builder) {
        super(builder);
    }

    /**
     * Starts with the sequence.
     *
     * @param sequenceId the sequence's id
     */
    public static Builder builder(long sequenceId) {
        return new Builder(sequenceId);
    }

    /** Collects the options. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder(long sequenceId) {
            Checks.that(sequenceId >= 1, "sequenceId", sequenceId, "the id of a sequence");
            set("sequenceId", sequenceId);
        }

        /**
         * Sets whether the contact leaves the sequences that it is in.
         *
         * @param removeFromExisting default {@code false}
         */
        public Builder removeFromExisting(boolean removeFromExisting) {
            return set("removeFromExisting", removeFromExisting);
        }

        /**
         * Sets the step to begin at.
         *
         * @param startStepId the step's id; default: the first one
         */
        public Builder startStepId(long startStepId) {
            Checks.that(startStepId >= 1, "startStepId", startStepId, "the id of a step");
            return set("startStepId", startStepId);
        }

        /**
         * Sets whether the first step's delay is left out. Only the current contract has it.
         *
         * @param ignoreStepDelay whether it is
         */
        public Builder ignoreStepDelay(boolean ignoreStepDelay) {
            return set("ignoreStepDelay", ignoreStepDelay);
        }

        /**
         * Sets when to begin. Only the current contract has it.
         *
         * @param startFrom the time, sent in UTC; default: now
         */
        public Builder startFrom(Instant startFrom) {
            return set(
                    "startFrom",
                    Checks.notNull(startFrom, "startFrom", "a time").toString());
        }

        /**
         * The move.
         *
         * @return immutable
         */
        public ContactMove build() {
            return new ContactMove(this);
        }
    }
}
