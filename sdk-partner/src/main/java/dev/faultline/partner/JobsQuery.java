package dev.faultline.partner;

import dev.faultline.core.OpenEnum;
import dev.faultline.core.spi.Checks;
import org.jspecify.annotations.Nullable;

/** Which jobs to list. */
public final class JobsQuery {

    private final ListFilter filter;

    private JobsQuery(ListFilter filter) {
        this.filter = filter;
    }

    /**
     * Starts with no restriction.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    ListFilter filter() {
        return filter;
    }

    /** Collects the restrictions. */
    public static final class Builder extends ListQueryBuilder<Builder> {

        private @Nullable JobStatus status;

        private Builder() {}

        /**
         * Lists only jobs in one state.
         *
         * @param status the state
         * @return this builder
         */
        public Builder status(JobStatus status) {
            this.status = Checks.notNull(status, "status", "a state, or leave it out");
            return this;
        }

        /**
         * The query.
         *
         * @return an immutable query
         */
        public JobsQuery build() {
            return new JobsQuery(filter(status == null ? null : OpenEnum.wireName(status)));
        }
    }
}
