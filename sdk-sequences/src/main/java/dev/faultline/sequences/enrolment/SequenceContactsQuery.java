package dev.faultline.sequences.enrolment;

import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.PageQuery;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.PageSize;

/**
 * The order of the contacts of a sequence. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequence-contacts/list-contacts-in-sequence">listing
 * the contacts of a sequence</a>.
 */
public final class SequenceContactsQuery extends PageQuery {

    private SequenceContactsQuery(Builder builder) {
        super(PageRequest.of(builder));
    }

    /** Starts with the API's own order. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a query. */
    public static final class Builder extends PageQuery.Builder<Builder> {

        private Builder() {
            super(PageSize.USUAL);
        }

        /**
         * Sorts upwards. Default: those added last come first.
         *
         * @param field what by: {@code addingDate}, {@code email}, {@code firstName}, {@code lastName}, {@code company}
         * or {@code statusInSequence}
         */
        public Builder ascending(String field) {
            return sorted(field, "asc");
        }

        /**
         * Sorts downwards. Default: those added last come first.
         *
         * @param field what by: {@code addingDate}, {@code email}, {@code firstName}, {@code lastName}, {@code company}
         * or {@code statusInSequence}
         */
        public Builder descending(String field) {
            return sorted(field, "desc");
        }

        private Builder sorted(String field, String direction) {
            Checks.notBlank(field, "sort_by", "what to sort by");
            return parameter("sort_by", field).parameter("sort_direction", direction);
        }

        /**
         * The query.
         *
         * @return immutable
         */
        public SequenceContactsQuery build() {
            return new SequenceContactsQuery(this);
        }
    }
}
