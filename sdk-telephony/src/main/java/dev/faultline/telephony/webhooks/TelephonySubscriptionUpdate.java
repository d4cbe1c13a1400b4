package dev.faultline.telephony.webhooks;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import java.net.URI;

/**
 * An update of a webhook. Fields that are not set keep their values. Source: <a
 * href="https://dialnexa.mintlify.app/api-reference/webhooks/update">Updating a webhook</a>.
 */
public final class TelephonySubscriptionUpdate extends RequestData {

    private TelephonySubscriptionUpdate(Builder builder) {
        super(builder);
    }

    /** Starts an update. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an update, of at least one field. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        /**
         * Changes the address. The API sends a {@code verification} event to it at once, and rejects the change unless
         * the response is a 2xx. The event may be unsigned, see {@link TelephonyWebhooks#isVerification}.
         *
         * @param url an address
         */
        public Builder url(URI url) {
            return set(SubscriptionOperations.URL, SubscriptionOperations.checked(url));
        }

        /**
         * Subscribes to an event; the events given here replace all earlier ones.
         *
         * @param event its name, such as {@code call.completed}; may be given several times
         */
        public Builder event(String event) {
            return add(
                    SubscriptionOperations.EVENTS,
                    Checks.notBlank(event, SubscriptionOperations.EVENTS, "names such as call.completed"));
        }

        /**
         * Changes the secret that signs the events, from the next one on: give {@link TelephonyWebhooks} both secrets
         * first.
         *
         * @param secret any text that nobody can guess; no message and no {@code toString} contains it
         */
        public Builder secret(String secret) {
            return set(
                    SubscriptionOperations.SECRET,
                    Checks.notBlank(secret, SubscriptionOperations.SECRET, "what the events are signed with"));
        }

        /**
         * Changes whether events are sent.
         *
         * @param active {@code true} to send them
         */
        public Builder active(boolean active) {
            return set(SubscriptionOperations.ACTIVE, active);
        }

        /**
         * Returns the update.
         *
         * @return an immutable update
         * @throws IllegalArgumentException if no field is set
         */
        public TelephonySubscriptionUpdate build() {
            TelephonySubscriptionUpdate update = new TelephonySubscriptionUpdate(this);
            Checks.that(!update.fields().isEmpty(), "update", "empty", "at least one field");
            return update;
        }
    }
}
