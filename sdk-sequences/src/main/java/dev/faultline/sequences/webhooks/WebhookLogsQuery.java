package dev.faultline.sequences.webhooks;

import dev.faultline.sequences.internal.PageQuery;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.PageSize;

/**
 * A page of the list of failed deliveries. Source: <a
 * href="https://docs.reply.io/api-reference/webhooks/create-a-webhook-subscription">creating</a> and <a
 * href="https://docs.reply.io/api-reference/webhooks/update-a-webhook-subscription">updating a subscription</a>.
 */
@SuppressWarnings("exports") // the builders share it
public final class WebhookLogsQuery extends PageQuery {

    private WebhookLogsQuery(Builder builder) {
        super(PageRequest.of(builder));
    }

    /** Starts with all of them. */
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
         * The query.
         *
         * @return immutable
         */
        public WebhookLogsQuery build() {
            return new WebhookLogsQuery(this);
        }
    }
}
