package dev.faultline.interviews;

import dev.faultline.core.OpenEnum;
import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** A new webhook. Source: <a href="https://docs.celper.ai/endpoints/webhooks">webhook management</a>. */
public final class NewWebhook extends RequestData {

    private NewWebhook(Builder builder) {
        super(builder);
    }

    /** Starts a webhook. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a webhook; its address and at least one event are required. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private static final int LONGEST_URL = 2048;

        /** This machine, and the private and link-local addresses that the vendor documents as rejected. */
        private static final Pattern REFUSED = Pattern.compile("localhost|10(\\.\\d+){3}"
                + "|172\\.(1[6-9]|2\\d|3[01])(\\.\\d+){2}|192\\.168(\\.\\d+){2}|169\\.254(\\.\\d+){2}");

        private Builder() {}

        /**
         * Sets the address of the receiver.
         *
         * @param url {@code https://…}, up to 2048 characters, not this machine or a private address
         */
        public Builder url(URI url) {
            Checks.notNull(url, "url", "the receiver's address");
            Checks.that("https".equalsIgnoreCase(url.getScheme()), "url", "not https", "an address with https");
            String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
            Checks.that(!REFUSED.matcher(host).matches(), "url", "private", "an address that the vendor can reach");
            return set("url", Limits.atMost(LONGEST_URL, url.toString(), "url"));
        }

        /**
         * Adds an event.
         *
         * @param event the event's type
         */
        public Builder event(WebhookEventType event) {
            return event(OpenEnum.wireName(Checks.notNull(event, "event", "an event")));
        }

        /**
         * Adds an event that this SDK does not know.
         *
         * @param event as the API writes it
         */
        public Builder event(String event) {
            return add("events", Checks.notBlank(event, "event", "an event"));
        }

        /**
         * Adds a status to the filter: {@code candidate_status_changed} is sent only for changes to these statuses.
         * Other events are not affected.
         *
         * @param status a status; default all of them
         */
        public Builder statusFilter(CandidateStatus status) {
            return statusFilter(OpenEnum.wireName(Checks.notNull(status, "statusFilter", "a status")));
        }

        /**
         * Adds a status that this SDK does not know to the filter.
         *
         * @param status as the API writes it
         */
        public Builder statusFilter(String status) {
            return add("statusFilters", Checks.notBlank(status, "statusFilter", "a status"));
        }

        /**
         * Builds the webhook.
         *
         * @throws IllegalArgumentException if the address or the events are missing
         */
        public NewWebhook build() {
            Checks.that(get("url") != null, "url", "missing", "the receiver's address");
            Checks.that(get("events") != null, "event", "missing", "at least one event");
            return new NewWebhook(this);
        }
    }
}
