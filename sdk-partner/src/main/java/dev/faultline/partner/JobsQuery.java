package dev.faultline.partner;

import dev.faultline.core.internal.PageRequest;
import dev.faultline.core.internal.Queries;
import java.util.function.Consumer;

/** The filters of a list of jobs. */
public final class JobsQuery {

    private final PageRequest request;

    private JobsQuery(PageRequest request) {
        this.request = request;
    }

    /** Starts without filters. */
    public static Builder builder() {
        return new Builder();
    }

    static JobsQuery of(Consumer<Builder> filters) {
        return Queries.set(builder(), filters).build();
    }

    PageRequest request() {
        return request;
    }

    /** Builds a query. */
    public static final class Builder extends ListQueryBuilder<Builder> {

        private Builder() {}

        /**
         * Lists only jobs in one state.
         *
         * @param status the state
         */
        public Builder status(JobStatus status) {
            return filter("status", status);
        }

        /**
         * Lists only jobs in one state, also in one that this SDK does not know.
         *
         * @param status the state, as the API names it
         */
        public Builder status(String status) {
            return filter("status", status);
        }

        /** Builds the query. */
        public JobsQuery build() {
            return new JobsQuery(request());
        }
    }
}
