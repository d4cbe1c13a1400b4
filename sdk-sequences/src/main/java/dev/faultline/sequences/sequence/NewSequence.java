package dev.faultline.sequences.sequence;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.steps.SequenceStepData;
import java.util.Collection;

/**
 * A sequence to be created, with its steps and senders in one call. Source: <a
 * href="https://docs.reply.io/api-reference/sequences/create-a-sequence">creating a sequence</a>; the older contract
 * also asks for steps and mailboxes.
 */
public final class NewSequence extends RequestData {

    private NewSequence(Builder builder) {
        super(builder);
    }

    /**
     * Starts with the name, the only field that is certainly required.
     *
     * @param name the sequence's name
     */
    public static Builder builder(String name) {
        return new Builder(Checks.notBlank(name, "name", "the sequence's name"));
    }

    /** Collects the parts of a sequence. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder(String name) {
            set("name", name);
        }

        /**
         * Adds a step at the end.
         *
         * @param step the step
         */
        public Builder step(SequenceStepData step) {
            return add("steps", step);
        }

        /**
         * Sets how the sequence works.
         *
         * @param settings all of them
         */
        public Builder settings(SequenceSettingsData settings) {
            return set("settings", settings);
        }

        /**
         * Sets when the sequence works.
         *
         * @param scheduleId a scheduler's id, 1 or more
         */
        public Builder scheduleId(long scheduleId) {
            Checks.that(scheduleId >= 1, "scheduleId", scheduleId, "the id of a scheduler");
            return set("scheduleId", scheduleId);
        }

        /**
         * Sets the mailboxes that the sequence sends from.
         *
         * @param ids their ids
         */
        public Builder emailAccounts(Collection<Long> ids) {
            return set("emailAccounts", BulkResponses.ids(ids, "emailAccounts", Integer.MAX_VALUE));
        }

        /**
         * Sets the LinkedIn accounts that the sequence uses. Only the current contract has it.
         *
         * @param ids their ids
         */
        public Builder linkedInAccounts(Collection<Long> ids) {
            return set("linkedInAccounts", BulkResponses.ids(ids, "linkedInAccounts", Integer.MAX_VALUE));
        }

        /**
         * The sequence.
         *
         * @return immutable
         */
        public NewSequence build() {
            return new NewSequence(this);
        }
    }
}
