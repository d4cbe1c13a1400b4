package dev.faultline.telephony.webhooks;

import dev.faultline.core.internal.Queries;
import dev.faultline.telephony.internal.ListFilter;
import dev.faultline.telephony.internal.ListQueryBuilder;
import java.util.function.Consumer;

/** The page of webhooks to list. Source: the vendor's page on listing webhooks. */
public final class TelephonySubscriptionsQuery {

    private final ListFilter filter;

    private TelephonySubscriptionsQuery(ListFilter filter) {
        this.filter = filter;
    }

    /** Starts a query for the first page, of 10 webhooks; the largest limit is not documented. */
    public static Builder builder() {
        return new Builder();
    }

    static TelephonySubscriptionsQuery of(Consumer<Builder> query) {
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
        public TelephonySubscriptionsQuery build() {
            return new TelephonySubscriptionsQuery(filter());
        }
    }
}
