package dev.faultline.interviews;

/**
 * The filters of a list of job positions. Source: <a href="https://docs.celper.ai/endpoints/job-positions">job
 * positions</a>.
 */
public final class JobPositionsQuery {

    private final ListFilter filter;

    private JobPositionsQuery(ListFilter filter) {
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

        private Builder() {}

        /**
         * Lists only positions of one kind.
         *
         * @param privacy public or private; default both
         */
        public Builder privacy(Privacy privacy) {
            return restrict("privacy", privacy);
        }

        /**
         * Lists only positions of a kind that this SDK does not know.
         *
         * @param privacy as the API writes it
         */
        public Builder privacy(String privacy) {
            return restrict("privacy", privacy);
        }

        /** Builds the query. */
        public JobPositionsQuery build() {
            return new JobPositionsQuery(filter());
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
