package dev.faultline.telephony.internal;

import org.jspecify.annotations.Nullable;

/**
 * The paging of one of the API's lists, and the test for its end; responses have no cursor and no link.
 *
 * @param records the name of its records in the response; responses without a name are read as well
 * @param usualLimit the API's default number of records a page
 * @param largestLimit the documented maximum, {@code null} if there is none
 */
public record PageFormat(
        String records, int usualLimit, @Nullable Integer largestLimit) {

    /** The limit sent unless the query has one: fewer pages are fewer requests. */
    int defaultLimit() {
        return largestLimit == null ? usualLimit : largestLimit;
    }

    /**
     * Whether no page follows. The response's totals decide, since a server may cap a page silently. Without totals a
     * page that is not full is the last one.
     *
     * @param page the requested page
     * @param size the number of records received
     * @param seen the number of records on the pages before it, {@code null} if this list began with a later page
     * @param totals the response's totals
     */
    boolean ends(Position page, int size, @Nullable Long seen, Totals totals) {
        if (size == 0) {
            return true;
        }
        Long serverLimit = totals.limit;
        long limit = serverLimit == null ? page.asked() : serverLimit;
        Long pages = totals.pages;
        Long records = totals.records;
        if (pages == null && records == null) {
            // More records than requested: the list is not paged. Fewer: the last page, but for a server with a smaller
            // limit of its own, where only fewer than the usual limit are certainly the rest.
            long full = largestLimit == null ? Math.min(limit, usualLimit) : limit;
            return size > limit || size < full;
        }
        // The pages before a stored cursor are unknown: each had at least as many records as a capped page.
        long before = seen == null ? (page.number() - 1L) * Math.min(size, limit) : seen;
        boolean pageFollows = pages != null && page.number() < pages;
        boolean recordFollows = records != null && before + size < records;
        return !pageFollows && !recordFollows;
    }

    /**
     * A page's place in the list.
     *
     * @param number from 1
     * @param asked the requested limit
     */
    record Position(int number, int asked) {}

    /**
     * The totals in a response.
     *
     * @param limit the largest number of records on a page
     * @param records the number of records on all pages
     * @param pages the number of pages
     */
    record Totals(
            @Nullable Long limit,
            @Nullable Long records,
            @Nullable Long pages) {

        Totals {
            limit = limit == null || limit <= 0 ? null : limit;
            records = records == null || records < 0 ? null : records;
        }
    }
}
