package dev.faultline.partner;

import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/** The filters of a list of jobs. */
public final class JobsQuery {

    private final ListFilter filter;

    private JobsQuery(ListFilter filter) {
        this.filter = filter;
    }

    /** Starts without filters. */
    public static Builder builder() {
        return new Builder();
    }

    ListFilter filter() {
        return filter;
    }

    /** Builds a query. */
    public static final class Builder extends ListQueryBuilder<Builder> {

        private @Nullable OpenEnum<JobStatus> status;

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
            Checks.notNull(status, "status", "a state, or leave it out");
            Checks.that(status.isPresent(), "status", "absent", "a state, or leave it out");
            this.status = status;
            return this;
        }

        /** Builds the query. */
        public JobsQuery build() {
            return new JobsQuery(filter(status == null ? null : status.value()));
        }
    }
}
