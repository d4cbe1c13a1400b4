package dev.faultline.telephony.knowledge;

import dev.faultline.core.SortOrder;
import dev.faultline.core.internal.Queries;
import dev.faultline.telephony.internal.ListFilter;
import dev.faultline.telephony.internal.ListQueryBuilder;
import java.util.function.Consumer;

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

    static KnowledgeBasesQuery of(Consumer<Builder> query) {
        return Queries.set(builder(), query).build();
    }

    ListFilter filter() {
        return filter;
    }

    /**
     * Builds the query. {@code limit(..)} sets the size of a page, {@code page(..)} or {@code cursor(..)} the first one
     * to read, and {@code parameter(name, value)} any parameter, documented or not.
     */
    @SuppressWarnings("exports")
    public static final class Builder extends ListQueryBuilder<Builder> {

        private Builder() {
            super(null);
        }

        /**
         * Orders by a field.
         *
         * @param field its name on the wire, such as {@code id}; the set of names is not documented
         * @param order the order
         */
        public Builder sortBy(String field, SortOrder order) {
            return sort(field, order);
        }

        /**
         * The query.
         *
         * @return an immutable query
         */
        public KnowledgeBasesQuery build() {
            return new KnowledgeBasesQuery(filter());
        }
    }
}
