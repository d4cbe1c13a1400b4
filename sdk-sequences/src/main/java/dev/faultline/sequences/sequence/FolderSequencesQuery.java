package dev.faultline.sequences.sequence;

import dev.faultline.core.SortOrder;
import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.internal.PageQuery;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.PageSize;
import dev.faultline.sequences.internal.SortDirection;

/** The order of the sequences of a folder. Source: the vendor's page on listing the sequences in a folder. */
@SuppressWarnings("exports") // the builders share it
public final class FolderSequencesQuery extends PageQuery {

    private FolderSequencesQuery(Builder builder) {
        super(PageRequest.of(builder));
    }

    /** Starts with the API's own order. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds a query. {@code top(..)} sets the size of a page, {@code cursor(..)} or {@code skip(..)} where it
     * begins, {@code parameter(name, value)} any parameter, documented or not.
     */
    public static final class Builder extends PageQuery.Builder<Builder> {

        private Builder() {
            super(PageSize.USUAL);
        }

        /**
         * Sorts the sequences.
         *
         * @param field the field; the vendor does not list the names
         * @param order its direction
         */
        public Builder sortBy(String field, SortOrder order) {
            Checks.notBlank(field, "sort_by", "the name of a field");
            return parameter("sort_by", field).parameter("sort_direction", SortDirection.of(order));
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
