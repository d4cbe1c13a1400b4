package dev.faultline.telephony.numbers;

import dev.faultline.telephony.ListQueryBuilder;
import dev.faultline.telephony.internal.ListFilter;
import dev.faultline.telephony.internal.ListParameters;

/** The page of the workspace's numbers to list. Source: the vendor's page on phone numbers. */
public final class PhoneNumbersQuery {

    private final ListFilter filter;

    private PhoneNumbersQuery(ListFilter filter) {
        this.filter = filter;
    }

    /** Starts a query for the first page, of 20 numbers; the largest limit is not documented. */
    public static Builder builder() {
        return new Builder();
    }

    ListFilter filter() {
        return filter;
    }

    /** Builds the query. */
    public static final class Builder extends ListQueryBuilder<Builder> {

        private final ListParameters parameters;

        private Builder() {
            this(new ListParameters(null));
        }

        private Builder(ListParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        /**
         * The query.
         *
         * @return an immutable query
         */
        public PhoneNumbersQuery build() {
            return new PhoneNumbersQuery(parameters.filter());
        }
    }
}
