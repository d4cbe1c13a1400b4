package dev.faultline.telephony.catalogue;

import dev.faultline.core.SortOrder;
import dev.faultline.core.internal.Queries;
import dev.faultline.telephony.internal.ListFilter;
import dev.faultline.telephony.internal.ListQueryBuilder;
import java.util.function.Consumer;

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

    static LlmsQuery of(Consumer<Builder> query) {
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
        public LlmsQuery build() {
            return new LlmsQuery(filter());
        }
    }
}
