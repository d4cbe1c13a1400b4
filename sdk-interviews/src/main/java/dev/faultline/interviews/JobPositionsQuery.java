package dev.faultline.interviews;

import dev.faultline.core.internal.PageRequest;

/**
 * The filters of a list of job positions. Source: <a href="https://docs.celper.ai/endpoints/job-positions">job
 * positions</a>.
 */
public final class JobPositionsQuery {

    private final PageRequest request;

    private JobPositionsQuery(PageRequest request) {
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
         * Lists only positions of one kind.
         *
         * @param privacy public or private; default both
         */
        public Builder privacy(Privacy privacy) {
            return filter("privacy", privacy);
        }

        /**
         * Lists only positions of a kind that this SDK does not know.
         *
         * @param privacy as the API writes it
         */
        public Builder privacy(String privacy) {
            return filter("privacy", privacy);
        }

        /** Builds the query. */
        public JobPositionsQuery build() {
            return new JobPositionsQuery(request());
        }
    }

    /** The visibility of a position. */
    public enum Privacy {
        /** Public. */
        PUBLIC,
        /** Not public. */
        PRIVATE
    }
}
