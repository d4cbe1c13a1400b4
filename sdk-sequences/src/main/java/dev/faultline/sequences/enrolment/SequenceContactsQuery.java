package dev.faultline.sequences.enrolment;

import dev.faultline.core.SortOrder;
import dev.faultline.core.WireName;
import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.internal.PageQuery;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.PageSize;
import dev.faultline.sequences.internal.SortDirection;

/**
 * The order of the contacts of a sequence. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequence-contacts/list-contacts-in-sequence">listing
 * the contacts of a sequence</a>.
 */
@SuppressWarnings("exports") // the builders share it
public final class SequenceContactsQuery extends PageQuery {

    private SequenceContactsQuery(Builder builder) {
        super(PageRequest.of(builder));
    }

    /** Starts with the API's own order. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds a query. {@code top(..)} sets the size of a page, {@code cursor(..)} or {@code skip(..)} where it
     * begins, {@code parameter(name, value)} any parameter, documented or not.
     */
    public static final class Builder extends PageQuery.Builder<Builder> {

        private Builder() {
            super(PageSize.USUAL);
        }

        /**
         * Sorts the contacts. Default: those added last come first.
         *
         * @param field the field
         * @param order its direction
         */
        public Builder sortBy(SortField field, SortOrder order) {
            return sortBy(Checks.notNull(field, "sort_by", "one of SortField").wireName(), order);
        }

        /**
         * Sorts the contacts by a field that is newer than this version of the SDK.
         *
         * @param field the field's name
         * @param order its direction
         */
        public Builder sortBy(String field, SortOrder order) {
            Checks.notBlank(field, "sort_by", "the name of a field");
            return parameter("sort_by", field).parameter("sort_direction", SortDirection.of(order));
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

    /**
     * The fields that the contacts of a sequence can be sorted by. Source: <a
     * href="https://docs.reply.io/api-reference/sequence-contacts/list-contacts-in-sequence">listing the contacts of a
     * sequence</a>.
     */
    public enum SortField implements WireName {
        /** The time at which the contact was added. */
        ADDING_DATE("addingDate"),
        /** The email address. */
        EMAIL("email"),
        /** The first name. */
        FIRST_NAME("firstName"),
        /** The last name. */
        LAST_NAME("lastName"),
        /** The company's name. */
        COMPANY("company"),
        /** The status in the sequence. */
        STATUS_IN_SEQUENCE("statusInSequence");

        private final String wireName;

        SortField(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }
}
