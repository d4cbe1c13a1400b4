package dev.faultline.interviews;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import java.net.URI;

/** A new webhook. Source: <a href="https://docs.celper.ai/endpoints/webhooks">webhook management</a>. */
public final class NewInterviewsSubscription extends RequestData {

    private NewInterviewsSubscription(Builder builder) {
        super(builder);
    }

    /**
     * Starts a webhook.
     *
     * @param url the receiver's address: {@code https://…}, up to 2048 characters, not this machine or a private
     *     address
     */
    public static Builder builder(URI url) {
        return new Builder(url);
    }

    /** Builds a webhook; at least one event is required. */
    public static final class Builder extends SubscriptionBuilder<Builder> {

        private Builder(URI url) {
            set("url", checked(url));
        }

        /**
         * Builds the webhook.
         *
         * @throws IllegalArgumentException if the events are missing
         */
        public NewInterviewsSubscription build() {
            Checks.that(get("events") != null, "event", "missing", "at least one event");
            return new NewInterviewsSubscription(this);
        }
    }
}
