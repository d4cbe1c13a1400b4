package dev.faultline.sequences.enrolment;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.Ids;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Contacts that are to be added to a sequence, and how. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequence-contacts/bulk-add-contacts-to-sequence">adding
 * contacts to a sequence</a>.
 */
public final class SequenceEnrolment extends RequestData {

    private SequenceEnrolment(Builder builder) {
        super(builder);
    }

    /**
     * Starts with contacts.
     *
     * @param contactIds their ids, at least one; 10,000 a request, as third-party clients do: no page has a limit
     */
    public static Builder builder(Collection<Long> contactIds) {
        return new Builder(contactIds);
    }

    /** The contacts that the response has to account for. */
    List<Long> contactIds() {
        return fields().get("contactIds") instanceof List<?> ids
                ? ids.stream()
                        .filter(Number.class::isInstance)
                        .map(id -> ((Number) id).longValue())
                        .toList()
                : List.of();
    }

    /** The same enrolment of some of its contacts. */
    SequenceEnrolment with(List<Long> ids) {
        if (ids.equals(contactIds())) {
            return this;
        }
        Builder builder = new Builder(ids);
        fields().forEach((name, value) -> builder.field(name, name.equals("contactIds") ? ids : value));
        return builder.build();
    }

    /** Builds an enrolment. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder(Collection<Long> contactIds) {
            set("contactIds", BulkResponses.ids(contactIds, "contactIds", Integer.MAX_VALUE));
        }

        /**
         * Removes the contacts from their other sequences.
         *
         * @param removeFromExisting default {@code false}
         */
        public Builder removeFromExisting(boolean removeFromExisting) {
            return set("removeFromExisting", removeFromExisting);
        }

        /**
         * Begins at a certain step.
         *
         * @param startStepId its id; default: the first one
         */
        public Builder startStepId(long startStepId) {
            return set("startStepId", Ids.number("startStepId", startStepId));
        }

        /**
         * Does not wait before the first step. Only the current contract has it.
         *
         * @param ignoreStepDelay default {@code false}
         */
        public Builder ignoreStepDelay(boolean ignoreStepDelay) {
            return set("ignoreStepDelay", ignoreStepDelay);
        }

        /**
         * Begins later. Only the current contract has it.
         *
         * @param startFrom when; default: now
         */
        public Builder startFrom(Instant startFrom) {
            return set(
                    "startFrom",
                    Checks.notNull(startFrom, "startFrom", "a time, or leave it out")
                            .toString());
        }

        /**
         * The contacts.
         *
         * @return immutable
         */
        public SequenceEnrolment build() {
            return new SequenceEnrolment(this);
        }
    }
}
