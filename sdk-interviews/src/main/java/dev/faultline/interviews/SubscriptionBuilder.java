package dev.faultline.interviews;

import dev.faultline.core.OpenEnum;
import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The fields that a new subscription and its update have in common.
 *
 * @param <B> the builder of one of the two
 */
abstract class SubscriptionBuilder<B extends RequestData.Builder<B>> extends RequestData.Builder<B> {

    private static final int LONGEST_URL = 2048;

    /** This machine, and the private and link-local addresses that the vendor documents as rejected. */
    private static final Pattern REFUSED = Pattern.compile("localhost|10(\\.\\d+){3}"
            + "|172\\.(1[6-9]|2\\d|3[01])(\\.\\d+){2}|192\\.168(\\.\\d+){2}|169\\.254(\\.\\d+){2}");

    /** The address as sent, checked. */
    static String checked(URI url) {
        Checks.notNull(url, "url", "the receiver's address");
        Checks.that("https".equalsIgnoreCase(url.getScheme()), "url", "not https", "an address with https");
        String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        Checks.that(!REFUSED.matcher(host).matches(), "url", "private", "an address that the vendor can reach");
        return Limits.atMost(LONGEST_URL, url.toString(), "url");
    }

    /**
     * Adds an event.
     *
     * @param event the event's type
     */
    public B event(InterviewsSubscription.EventType event) {
        return event(OpenEnum.wireName(Checks.notNull(event, "event", "an event")));
    }

    /**
     * Adds an event that this SDK does not know.
     *
     * @param event as the API writes it
     */
    public B event(String event) {
        return add("events", Checks.notBlank(event, "event", "an event"));
    }

    /**
     * Adds a status to the filter: {@code candidate_status_changed} is sent only for changes to these statuses.
     * Other events are not affected.
     *
     * @param status a status; default all of them
     */
    public B statusFilter(CandidateStatus status) {
        return statusFilter(OpenEnum.wireName(Checks.notNull(status, "statusFilter", "a status")));
    }

    /**
     * Adds a status that this SDK does not know to the filter.
     *
     * @param status as the API writes it
     */
    public B statusFilter(String status) {
        return add("statusFilters", Checks.notBlank(status, "statusFilter", "a status"));
    }
}
