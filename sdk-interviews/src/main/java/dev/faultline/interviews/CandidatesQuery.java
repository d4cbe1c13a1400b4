package dev.faultline.interviews;

/** Which candidates of a job position to list. Source: the vendor's page on candidates. */
public final class CandidatesQuery {

    private final ListFilter filter;

    private CandidatesQuery(ListFilter filter) {
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
         * Lists only candidates who stand at one point.
         *
         * @param status the status
         */
        public Builder status(CandidateStatus status) {
            return restrict("status", status);
        }

        /**
         * Lists only candidates who stand at a point that this version of the SDK does not know.
         *
         * @param status as the API writes it
         */
        public Builder status(String status) {
            return restrict("status", status);
        }

        /**
         * Lists only candidates who came one way.
         *
         * @param importSource the way
         */
        public Builder importSource(ImportSource importSource) {
            return restrict("importSource", importSource);
        }

        /**
         * Lists only candidates who came a way that this version of the SDK does not know.
         *
         * @param importSource as the API writes it
         */
        public Builder importSource(String importSource) {
            return restrict("importSource", importSource);
        }

        /**
         * The query.
         *
         * @return an immutable query
         */
        public CandidatesQuery build() {
            return new CandidatesQuery(filter());
        }
    }
}
