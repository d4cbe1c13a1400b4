package dev.faultline.telephony.calls;

import dev.faultline.core.internal.Queries;
import dev.faultline.telephony.internal.ListFilter;
import dev.faultline.telephony.internal.ListQueryBuilder;
import java.util.function.Consumer;

/** A filter for batches. Source: the vendor's page on listing batch calls. */
public final class BatchCallsQuery {

    private final ListFilter filter;

    private BatchCallsQuery(ListFilter filter) {
        this.filter = filter;
    }

    /** Starts a query for all batches, 20 a page; the largest limit is not documented. */
    public static Builder builder() {
        return new Builder();
    }

    static BatchCallsQuery of(Consumer<Builder> query) {
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
         * Lists batches in a state.
         *
         * @param status may be given several times
         */
        public Builder status(BatchCall.Status status) {
            return status(wireName(status, "status"));
        }

        /**
         * Lists batches by a status that this version of the SDK does not know.
         *
         * @param status as the API writes it; may be given several times
         */
        public Builder status(String status) {
            return add("status", status);
        }

        /**
         * The query.
         *
         * @return an immutable query
         */
        public BatchCallsQuery build() {
            return new BatchCallsQuery(filter());
        }
    }
}
