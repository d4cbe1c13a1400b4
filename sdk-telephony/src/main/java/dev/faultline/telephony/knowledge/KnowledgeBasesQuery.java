package dev.faultline.telephony.knowledge;

import dev.faultline.core.SortOrder;
import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.ListQueryBuilder;
import dev.faultline.telephony.internal.ListFilter;
import dev.faultline.telephony.internal.ListParameters;

/** The order of listed knowledge bases. Source: the vendor's page on listing knowledge bases. */
public final class KnowledgeBasesQuery {

    private final ListFilter filter;

    private KnowledgeBasesQuery(ListFilter filter) {
        this.filter = filter;
    }

    /** Starts a query in the API's order, 20 a page; the largest {@code limit(..)} is not documented. */
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
        public KnowledgeBasesQuery build() {
            return new KnowledgeBasesQuery(parameters.filter());
        }
    }
}
