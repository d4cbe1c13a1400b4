package dev.faultline.partner;

import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/** The filters of a list of applications. */
public final class ApplicationsQuery {

    private final ListFilter filter;

    private ApplicationsQuery(ListFilter filter) {
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

        private @Nullable OpenEnum<ApplicationStatus> status;

        private Builder() {}

        /**
         * Lists only applications in one state.
         *
         * @param status the state
         */
        public Builder status(ApplicationStatus status) {
            return status(OpenEnum.of(Checks.notNull(status, "status", "a state, or leave it out")));
        }

        /**
         * Lists only applications in one state, also in one that this SDK does not know.
         *
         * @param status the state
         */
        public Builder status(OpenEnum<ApplicationStatus> status) {
            Checks.notNull(status, "status", "a state, or leave it out");
            Checks.that(status.isPresent(), "status", "absent", "a state, or leave it out");
            this.status = status;
            return this;
        }

        /** Builds the query. */
        public ApplicationsQuery build() {
            return new ApplicationsQuery(filter(status == null ? null : status.value()));
        }
    }
}
