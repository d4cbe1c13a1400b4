package dev.faultline.sequences.webhooks;

import dev.faultline.core.JsonValue;
import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A subscription for requests. Source: <a
 * href="https://docs.reply.io/api-reference/webhooks/create-a-webhook-subscription">creating</a> and <a
 * href="https://docs.reply.io/api-reference/webhooks/update-a-webhook-subscription">updating a subscription</a>.
 */
public final class SequencesSubscriptionData extends RequestData {

    private static final int LONGEST_URL = 1024;

    private SequencesSubscriptionData(Builder builder) {
        super(builder);
    }

    /**
     * Starts a subscription. For a kind that is newer than this version of the SDK, {@code field("eventType", ..)}
     * replaces the kind given here.
     *
     * @param eventType what it is for
     * @param url where deliveries are to go: an absolute http or https address of at most 1,024 characters. Deliveries
     *     are not signed, so let it be https, with a part of its path that nobody can guess; see {@link
     *     SequencesWebhooks}
     * @throws IllegalArgumentException if the address is not right; the message does not repeat it
     */
    public static Builder builder(SequencesSubscription.EventType eventType, String url) {
        return new Builder(eventType, url);
    }

    /**
     * Starts with all that was read and can be written, members that are newer than the SDK included.
     *
     * @param subscription a subscription
     */
    public static Builder from(SequencesSubscription subscription) {
        return new Builder(Checks.notNull(subscription, "subscription", "one that was read"));
    }

    /** Collects the parts of a subscription. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private final Map<String, Object> payload = new LinkedHashMap<>();

        private Builder(SequencesSubscription subscription) {
            takeOver(subscription.json(), "id", "createdAt", "enabled");
            JsonValue config = subscription.json().get("payloadConfig");
            config.names().forEach(name -> payload.put(name, config.get(name)));
        }

        private Builder(SequencesSubscription.EventType eventType, String url) {
            eventType(eventType);
            url(url);
        }

        /**
         * Sets the event.
         *
         * @param eventType required
         */
        public Builder eventType(SequencesSubscription.EventType eventType) {
            return set("eventType", Checks.notNull(eventType, "eventType", "one of SequencesSubscription.EventType"));
        }

        /**
         * Sets the receiver.
         *
         * @param url an absolute http or https address of at most 1,024 characters; required
         */
        public Builder url(String url) {
            String right = "an absolute http or https address of at most 1,024 characters";
            Checks.notBlank(url, "url", right);
            Checks.that(url.length() <= LONGEST_URL && isAbsolute(url), "url", "not usable", right);
            return set("url", url);
        }

        /**
         * Sets whose events are delivered.
         *
         * @param scope default {@link SequencesSubscription.Scope#PERSONAL}; in a replacement, the one that it has
         */
        public Builder scope(SequencesSubscription.Scope scope) {
            return set("scope", Checks.notNull(scope, "scope", "PERSONAL or TEAM"));
        }

        /**
         * Sets whether a new subscription is on at once. A replacement must not have it: there are
         * operations of their own for that.
         *
         * @param enabled default {@code true}
         */
        public Builder enabled(boolean enabled) {
            return set("enabled", enabled);
        }

        /**
         * Adds a link to the email.
         *
         * @param includeEmailUrl the default is not documented
         */
        public Builder includeEmailUrl(boolean includeEmailUrl) {
            return payload("includeEmailUrl", includeEmailUrl);
        }

        /**
         * Adds the email's text.
         *
         * @param includeEmailText the default is not documented
         */
        public Builder includeEmailText(boolean includeEmailText) {
            return payload("includeEmailText", includeEmailText);
        }

        /**
         * Adds the contact's custom fields.
         *
         * @param includeProspectCustomFields the default is not documented
         */
        public Builder includeProspectCustomFields(boolean includeProspectCustomFields) {
            return payload("includeProspectCustomFields", includeProspectCustomFields);
        }

        private Builder payload(String name, boolean value) {
            payload.put(name, value);
            return set("payloadConfig", new LinkedHashMap<>(payload));
        }

        /**
         * The subscription.
         *
         * @return immutable
         */
        public SequencesSubscriptionData build() {
            return new SequencesSubscriptionData(this);
        }

        /** Not by its host: for one with an underscore, Java has none. */
        private static boolean isAbsolute(String url) {
            try {
                URI uri = new URI(url);
                String scheme = uri.getScheme();
                return uri.getRawAuthority() != null
                        && ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme));
            } catch (URISyntaxException e) {
                return false;
            }
        }
    }
}
