package dev.faultline.telephony.webhooks;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import java.net.URI;

/**
 * A webhook to register. Source: <a href="https://dialnexa.mintlify.app/api-reference/webhooks/create">Creating a
 * webhook</a>.
 */
public final class NewTelephonySubscription extends RequestData {

    private NewTelephonySubscription(Builder builder) {
        super(builder);
    }

    /**
     * Starts a webhook. The API sends a {@code verification} event to the address at once, and rejects the webhook
     * unless the response is a 2xx. The event may be unsigned, see {@link TelephonyWebhooks#isVerification}.
     *
     * @param url the receiver's address
     * @param secret signs the events, any text that nobody can guess; {@link TelephonyWebhooks} needs the same one. No
     *     message and no {@code toString} contains it
     */
    public static Builder builder(URI url, String secret) {
        return new Builder(url, secret);
    }

    /** Builds a webhook; at least one event is required. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder(URI url, String secret) {
            set(SubscriptionOperations.URL, SubscriptionOperations.checked(url));
            set(
                    SubscriptionOperations.SECRET,
                    Checks.notBlank(secret, SubscriptionOperations.SECRET, "what the events are signed with"));
        }

        /**
         * Subscribes to an event.
         *
         * @param event its name, such as {@code call.completed} or {@code call.failed}: the set is open; may be given
         *     several times
         */
        public Builder event(String event) {
            return add(
                    SubscriptionOperations.EVENTS,
                    Checks.notBlank(event, SubscriptionOperations.EVENTS, "names such as call.completed"));
        }

        /**
         * Sets whether events are sent.
         *
         * @param active {@code true} to send them; default the API's
         */
        public Builder active(boolean active) {
            return set(SubscriptionOperations.ACTIVE, active);
        }

        /**
         * The webhook.
         *
         * @return an immutable webhook
         * @throws IllegalArgumentException if the events are missing
         */
        public NewTelephonySubscription build() {
            Checks.notNull(
                    get(SubscriptionOperations.EVENTS), SubscriptionOperations.EVENTS, "names such as call.completed");
            return new NewTelephonySubscription(this);
        }
    }
}
