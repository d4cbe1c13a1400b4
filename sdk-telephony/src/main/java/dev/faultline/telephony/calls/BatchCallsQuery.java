package dev.faultline.telephony.calls;

import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.ListQueryBuilder;
import dev.faultline.telephony.internal.ListFilter;
import dev.faultline.telephony.internal.ListParameters;

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
         * Lists batches in a state.
         *
         * @param status may be given several times
         */
        public Builder status(BatchCallStatus status) {
            return status(OpenEnum.wireName(Checks.notNull(status, "status", "a value, or leave it out")));
        }

        /**
         * Lists batches by a status that this version of the SDK does not know.
         *
         * @param status as the API writes it; may be given several times
         */
        public Builder status(String status) {
            parameters.add("status", status);
            return this;
        }

        /**
         * The query.
         *
         * @return an immutable query
         */
        public BatchCallsQuery build() {
            return new BatchCallsQuery(parameters.filter());
        }
    }
}
