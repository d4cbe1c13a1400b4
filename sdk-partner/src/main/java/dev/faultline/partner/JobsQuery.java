package dev.faultline.partner;

import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.PageRequest;

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
            return status(OpenEnum.of(Checks.notNull(status, "status", "a state, or leave it out")));
        }

        /**
         * Lists only jobs in one state, also in one that this SDK does not know.
         *
         * @param status the state
         */
        public Builder status(OpenEnum<JobStatus> status) {
            return filter("status", status);
        }

        /** Builds the query. */
        public JobsQuery build() {
            return new JobsQuery(request());
        }
    }
}
