package dev.faultline.telephony.webhooks;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;

/** What to change about a webhook; all else stays as it is. Source: the vendor's page on updating a webhook. */
public final class WebhookUpdate extends RequestData {

    private WebhookUpdate(Builder builder) {
        super(builder);
    }

    /** Starts a change. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects a change; something has to be in it. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        /**
         * Changes where the events go. The API sends a {@code verification} event there at once, and rejects the change
         * unless it is answered with 2xx; it may not be signed, see {@link TelephonyWebhooks#isVerification}.
         *
         * @param url an address
         */
        public Builder url(String url) {
            return set(WebhookOperations.URL, Checks.notBlank(url, WebhookOperations.URL, "where the events go"));
        }

        /**
         * Subscribes to an event; those given here take the place of all that there were.
         *
         * @param event its name, such as {@code call.completed}; may be given several times
         */
        public Builder event(String event) {
            return add(
                    WebhookOperations.EVENTS,
                    Checks.notBlank(event, WebhookOperations.EVENTS, "names such as call.completed"));
        }

        /**
         * Changes what the events are signed with, from the next one on: give {@link TelephonyWebhooks} both secrets
         * first.
         *
         * @param secret any text that nobody can guess; it is in no message and no {@code toString}
         */
        public Builder secret(String secret) {
            return set(
                    WebhookOperations.SECRET,
                    Checks.notBlank(secret, WebhookOperations.SECRET, "what the events are signed with"));
        }

        /**
         * Changes whether events are sent.
         *
         * @param active whether they are
         */
        public Builder active(boolean active) {
            return set(WebhookOperations.ACTIVE, active);
        }

        /**
         * The change.
         *
         * @return an immutable change
         * @throws IllegalArgumentException if nothing is to be changed
         */
        public WebhookUpdate build() {
            WebhookUpdate update = new WebhookUpdate(this);
            Checks.that(!update.fields().isEmpty(), "update", "empty", "at least one field");
            return update;
        }
    }
}
