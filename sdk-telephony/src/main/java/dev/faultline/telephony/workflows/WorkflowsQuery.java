package dev.faultline.telephony.workflows;

import dev.faultline.core.SortOrder;
import dev.faultline.core.internal.Queries;
import dev.faultline.telephony.internal.ListFilter;
import dev.faultline.telephony.internal.ListQueryBuilder;
import java.util.function.Consumer;

/** The page of workflows to list, and its order. Source: the vendor's page on listing workflows. */
public final class WorkflowsQuery {

    private final ListFilter filter;

    private WorkflowsQuery(ListFilter filter) {
        this.filter = filter;
    }

    /** Starts a query for the first page, of 20 workflows; the largest limit is not documented. */
    public static Builder builder() {
        return new Builder();
    }

    static WorkflowsQuery of(Consumer<Builder> query) {
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
         * Orders the workflows.
         *
         * @param field the field's name on the wire; only {@code createdAt} is documented
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
        public WorkflowsQuery build() {
            return new WorkflowsQuery(filter());
        }
    }
}
