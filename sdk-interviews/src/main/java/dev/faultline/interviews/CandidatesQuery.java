package dev.faultline.interviews;

import dev.faultline.core.internal.PageRequest;

/**
 * The filters of a list of candidates. Source: <a href="https://docs.celper.ai/endpoints/candidates">candidates</a>.
 */
public final class CandidatesQuery {

    private final PageRequest request;

    private CandidatesQuery(PageRequest request) {
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
         * Lists only candidates with one status.
         *
         * @param status the status
         */
        public Builder status(CandidateStatus status) {
            return filter("status", status);
        }

        /**
         * Lists only candidates with a status that this SDK does not know.
         *
         * @param status as the API writes it
         */
        public Builder status(String status) {
            return filter("status", status);
        }

        /**
         * Lists only candidates of one origin.
         *
         * @param importSource the origin
         */
        public Builder importSource(ImportSource importSource) {
            return filter("importSource", importSource);
        }

        /**
         * Lists only candidates of an origin that this SDK does not know.
         *
         * @param importSource as the API writes it
         */
        public Builder importSource(String importSource) {
            return filter("importSource", importSource);
        }

        /** Builds the query. */
        public CandidatesQuery build() {
            return new CandidatesQuery(request());
        }
    }
}
