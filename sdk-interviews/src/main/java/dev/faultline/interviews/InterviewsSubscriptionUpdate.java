package dev.faultline.interviews;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import java.net.URI;

/**
 * Changes of a webhook; other fields stay unchanged. The fields that can be changed are not documented: the names here
 * are those of a new webhook and of one that is read, and {@code field(name, value)} sends any other. Source: <a
 * href="https://github.com/CelperAI/skills">integration guide</a>.
 */
public final class InterviewsSubscriptionUpdate extends RequestData {

    private InterviewsSubscriptionUpdate(Builder builder) {
        super(builder);
    }

    /** Starts with no changes. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an update. Its events, and its statuses, are sent as the whole list. */
    public static final class Builder extends SubscriptionBuilder<Builder> {

        private Builder() {}

        /**
         * Changes the receiver's address, under the name of a new webhook.
         *
         * @param url {@code https://…}, up to 2048 characters, not this machine or a private address
         */
        public Builder url(URI url) {
            return set("url", checked(url));
        }

        /**
         * Changes whether events are sent, under the name of a webhook that is read.
         *
         * @param active {@code true} to send them
         */
        public Builder active(boolean active) {
            return set("isActive", active);
        }

        /**
         * Builds the update.
         *
         * @throws IllegalArgumentException if there are no changes
         */
        public InterviewsSubscriptionUpdate build() {
            InterviewsSubscriptionUpdate update = new InterviewsSubscriptionUpdate(this);
            Checks.that(!update.fields().isEmpty(), "update", "empty", "at least one change");
            return update;
        }
    }
}
