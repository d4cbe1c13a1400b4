package dev.faultline.partner;

import dev.faultline.core.internal.PageRequest;
import dev.faultline.core.internal.Queries;
import java.util.function.Consumer;

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

    static ApplicationsQuery of(Consumer<Builder> filters) {
        return Queries.set(builder(), filters).build();
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
            return filter("status", status);
        }

        /**
         * Lists only applications in one state, also in one that this SDK does not know.
         *
         * @param status the state, as the API names it
         */
        public Builder status(String status) {
            return filter("status", status);
        }

        /** Builds the query. */
        public ApplicationsQuery build() {
            return new ApplicationsQuery(request());
        }
    }
}
