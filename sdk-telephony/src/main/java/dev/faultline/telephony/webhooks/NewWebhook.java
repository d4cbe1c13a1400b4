package dev.faultline.telephony.webhooks;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;

/**
 * A webhook to register. Source: <a href="https://dialnexa.mintlify.app/api-reference/webhooks/create">Creating a
 * webhook</a>.
 */
public final class NewWebhook extends RequestData {

    private NewWebhook(Builder builder) {
        super(builder);
    }

    /** Starts a webhook. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a webhook; address, events and secret are required. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        /**
         * Sets the address. The API sends a {@code verification} event to it at once, and rejects the webhook unless
         * the response is a 2xx. The event may be unsigned, see {@link TelephonyWebhooks#isVerification}.
         *
         * @param url an address
         */
        public Builder url(String url) {
            return set(WebhookOperations.URL, Checks.notBlank(url, WebhookOperations.URL, "where the events go"));
        }

        /**
         * Subscribes to an event.
         *
         * @param event its name, such as {@code call.completed} or {@code call.failed}: the set is open; may be given
         *     several times
         */
        public Builder event(String event) {
            return add(
                    WebhookOperations.EVENTS,
                    Checks.notBlank(event, WebhookOperations.EVENTS, "names such as call.completed"));
        }

        /**
         * Sets the secret that signs the events; {@link TelephonyWebhooks} needs the same one.
         *
         * @param secret any text that nobody can guess; no message and no {@code toString} contains it
         */
        public Builder secret(String secret) {
            return set(
                    WebhookOperations.SECRET,
                    Checks.notBlank(secret, WebhookOperations.SECRET, "what the events are signed with"));
        }

        /**
         * Sets whether events are sent.
         *
         * @param active {@code true} to send them; default the API's
         */
        public Builder active(boolean active) {
            return set(WebhookOperations.ACTIVE, active);
        }

        /**
         * The webhook.
         *
         * @return an immutable webhook
         * @throws IllegalArgumentException if address, events or secret are missing
         */
        public NewWebhook build() {
            Checks.notNull(get(WebhookOperations.URL), WebhookOperations.URL, "where the events go");
            Checks.notNull(get(WebhookOperations.EVENTS), WebhookOperations.EVENTS, "names such as call.completed");
            Checks.notNull(get(WebhookOperations.SECRET), WebhookOperations.SECRET, "what the events are signed with");
            return new NewWebhook(this);
        }
    }
}
