package dev.faultline.sequences.sequence;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.internal.BulkResponses;
import java.util.Collection;

/**
 * Changes of a sequence; its steps have operations of their own. Source: <a
 * href="https://docs.reply.io/api-reference/sequences/update-a-sequence">updating a sequence</a>.
 */
public final class SequenceChanges extends RequestData {

    private SequenceChanges(Builder builder) {
        super(builder);
    }

    /** Starts with no changes. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the changes; what is left out stays. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        /**
         * Renames the sequence.
         *
         * @param name its new name
         */
        public Builder name(String name) {
            return set("name", Checks.notBlank(name, "name", "the sequence's new name"));
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
         * @param ids their ids, none to take all of them away
         */
        public Builder emailAccounts(Collection<Long> ids) {
            return set("emailAccounts", BulkResponses.idsOrNone(ids, "emailAccounts", Integer.MAX_VALUE));
        }

        /**
         * Sets the LinkedIn accounts that the sequence uses. Only the current contract has it.
         *
         * @param ids their ids, none to take all of them away
         */
        public Builder linkedInAccounts(Collection<Long> ids) {
            return set("linkedInAccounts", BulkResponses.idsOrNone(ids, "linkedInAccounts", Integer.MAX_VALUE));
        }

        /**
         * The changes.
         *
         * @return immutable
         */
        public SequenceChanges build() {
            return new SequenceChanges(this);
        }
    }
}
