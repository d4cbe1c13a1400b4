package dev.faultline.telephony.workflows;

import dev.faultline.core.SortOrder;
import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.ListQueryBuilder;
import dev.faultline.telephony.internal.ListFilter;
import dev.faultline.telephony.internal.ListParameters;

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
         * Orders the workflows.
         *
         * @param field the field's name on the wire; only {@code createdAt} is documented
         * @param order the order
         */
        public Builder sortBy(String field, SortOrder order) {
            parameters.set("sortBy", Checks.notBlank(field, "sortBy", "a field such as createdAt"));
            parameters.set(
                    "sortOrder", Checks.notNull(order, "sortOrder", "an order").name()); // in capitals, unlike calls
            return this;
        }

        /**
         * The query.
         *
         * @return an immutable query
         */
        public WorkflowsQuery build() {
            return new WorkflowsQuery(parameters.filter());
        }
    }
}
