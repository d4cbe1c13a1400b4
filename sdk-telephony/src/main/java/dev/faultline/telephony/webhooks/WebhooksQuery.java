package dev.faultline.telephony.webhooks;

import dev.faultline.telephony.internal.ListFilter;
import dev.faultline.telephony.internal.ListQueryBuilder;

/** Which part of the webhooks to list. Source: the vendor's page on listing webhooks. */
public final class WebhooksQuery {

    private final ListFilter filter;

    private WebhooksQuery(ListFilter filter) {
        this.filter = filter;
    }

    /** Starts with the first page, of 10 webhooks; no page says how many more may be asked for. */
    public static Builder builder() {
        return new Builder();
    }

    ListFilter filter() {
        return filter;
    }

    /** Collects what is asked for. */
    @SuppressWarnings("exports") // the builder's methods are public, its base is not exported
    public static final class Builder extends ListQueryBuilder<Builder> {

        private Builder() {
            super(null);
        }

        /**
         * The query.
         *
         * @return an immutable query
         */
        public WebhooksQuery build() {
            return new WebhooksQuery(filter());
        }
    }
}
