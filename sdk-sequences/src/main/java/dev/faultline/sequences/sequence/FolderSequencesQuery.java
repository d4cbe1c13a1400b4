package dev.faultline.sequences.sequence;

import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.PageQuery;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.PageSize;

/** The order of the sequences of a folder. Source: the vendor's page on listing the sequences in a folder. */
public final class FolderSequencesQuery extends PageQuery {

    private FolderSequencesQuery(Builder builder) {
        super(PageRequest.of(builder));
    }

    /** Starts with the API's own order. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a query. */
    public static final class Builder extends PageQuery.Builder<Builder> {

        private Builder() {
            super(PageSize.USUAL);
        }

        /**
         * Sorts upwards.
         *
         * @param field the field; the vendor does not list the names
         */
        public Builder ascending(String field) {
            return sorted(field, "asc");
        }

        /**
         * Sorts downwards.
         *
         * @param field the field; the vendor does not list the names
         */
        public Builder descending(String field) {
            return sorted(field, "desc");
        }

        private Builder sorted(String field, String direction) {
            Checks.notBlank(field, "sort_by", "what to sort by");
            return parameter("sort_by", field).parameter("sort_direction", direction);
        }

        /**
         * The query.
         *
         * @return immutable
         */
        public FolderSequencesQuery build() {
            return new FolderSequencesQuery(this);
        }
    }
}
