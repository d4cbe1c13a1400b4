package dev.faultline.telephony.catalogue;

import dev.faultline.core.SortOrder;
import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.ListQueryBuilder;
import dev.faultline.telephony.internal.ListFilter;
import dev.faultline.telephony.internal.ListParameters;

/** The order of listed language models. Source: the vendor's page on listing LLMs. */
public final class LlmsQuery {

    private final ListFilter filter;

    private LlmsQuery(ListFilter filter) {
        this.filter = filter;
    }

    /**
     * Starts a query for the whole catalogue in the API's order. {@code page(..)} and {@code limit(..)} are sent if
     * set, but have no documented effect: the response counts as the whole list.
     */
    public static Builder builder() {
        return new Builder();
    }

    ListFilter filter() {
        return filter;
    }

    /** Builds the query. */
    public static final class Builder extends ListQueryBuilder<Builder> {

        private final ListParameters parameters;

        private Builder() {
            this(new ListParameters(null));
        }

        private Builder(ListParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        /**
         * Orders by a field.
         *
         * @param sortBy its name on the wire, such as {@code id}; the set of names is not documented
         */
        public Builder sortBy(String sortBy) {
            parameters.set("sortBy", Checks.notBlank(sortBy, "sortBy", "the name of a field"));
            return this;
        }

        /**
         * Sets the direction.
         *
         * @param sortOrder the direction
         */
        public Builder sortOrder(SortOrder sortOrder) {
            parameters.set("sortOrder", Checks.notNull(sortOrder, "sortOrder", "a direction, or leave it out"));
            return this;
        }

        /**
         * The query.
         *
         * @return an immutable query
         */
        public LlmsQuery build() {
            return new LlmsQuery(parameters.filter());
        }
    }
}
