package dev.faultline.telephony.webhooks;

import dev.faultline.telephony.ListQueryBuilder;
import dev.faultline.telephony.internal.ListFilter;
import dev.faultline.telephony.internal.ListParameters;

/** The page of webhooks to list. Source: the vendor's page on listing webhooks. */
public final class WebhooksQuery {

    private final ListFilter filter;

    private WebhooksQuery(ListFilter filter) {
        this.filter = filter;
    }

    /** Starts a query for the first page, of 10 webhooks; the largest limit is not documented. */
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
         * The query.
         *
         * @return an immutable query
         */
        public WebhooksQuery build() {
            return new WebhooksQuery(parameters.filter());
        }
    }
}
