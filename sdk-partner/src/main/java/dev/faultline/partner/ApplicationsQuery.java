package dev.faultline.partner;

import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.PageRequest;

/** The filters of a list of applications. */
public final class ApplicationsQuery {

    private final PageRequest request;

    private ApplicationsQuery(PageRequest request) {
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
            return filter("status", status);
        }

        /** Builds the query. */
        public ApplicationsQuery build() {
            return new ApplicationsQuery(request());
        }
    }
}
