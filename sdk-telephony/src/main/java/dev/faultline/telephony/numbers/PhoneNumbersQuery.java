package dev.faultline.telephony.numbers;

import dev.faultline.core.internal.Queries;
import dev.faultline.telephony.internal.ListFilter;
import dev.faultline.telephony.internal.ListQueryBuilder;
import java.util.function.Consumer;

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

    static PhoneNumbersQuery of(Consumer<Builder> query) {
        return Queries.set(builder(), query).build();
    }

    ListFilter filter() {
        return filter;
    }

    /**
     * Builds the query. {@code limit(..)} sets the size of a page, {@code page(..)} or {@code cursor(..)} the first one
     * to read, and {@code parameter(name, value)} any parameter, documented or not.
     */
    @SuppressWarnings("exports")
    public static final class Builder extends ListQueryBuilder<Builder> {

        private Builder() {
            super(null);
        }

        /**
         * The query.
         *
         * @return an immutable query
         */
        public PhoneNumbersQuery build() {
            return new PhoneNumbersQuery(filter());
        }
    }
}
