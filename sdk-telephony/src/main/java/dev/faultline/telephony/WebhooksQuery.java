package dev.faultline.telephony;

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
