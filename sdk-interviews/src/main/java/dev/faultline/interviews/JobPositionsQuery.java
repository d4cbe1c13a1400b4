package dev.faultline.interviews;

/** Which job positions to list. Source: the vendor's page on job positions. */
public final class JobPositionsQuery {

    private final ListFilter filter;

    private JobPositionsQuery(ListFilter filter) {
        this.filter = filter;
    }

    /** Starts with no restriction. */
    public static Builder builder() {
        return new Builder();
    }

    ListFilter filter() {
        return filter;
    }

    /** Collects the restrictions. */
    public static final class Builder extends ListQueryBuilder<Builder> {

        private Builder() {}

        /**
         * Lists only positions of one kind.
         *
         * @param privacy public or private ones; default both
         */
        public Builder privacy(Privacy privacy) {
            return restrict("privacy", privacy);
        }

        /**
         * Lists only positions of a kind that this version of the SDK does not know.
         *
         * @param privacy as the API writes it
         */
        public Builder privacy(String privacy) {
            return restrict("privacy", privacy);
        }

        /**
         * The query.
         *
         * @return an immutable query
         */
        public JobPositionsQuery build() {
            return new JobPositionsQuery(filter());
        }
    }

    /** Who can see a position. */
    public enum Privacy {
        /** Everybody. */
        PUBLIC,
        /** Not everybody. */
        PRIVATE
    }
}
