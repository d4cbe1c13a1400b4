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
        Long told = totals.limit;
        long limit = told == null ? page.asked() : told;
        Long pages = totals.pages;
        Long records = totals.records;
        if (pages == null && records == null) {
            // More than asked for: this list is not paged at all. Less: the last page, unless the server has a limit of
            // its own that it does not tell; then only less than usual is certain to be the rest.
            long full = largestLimit == null ? Math.min(limit, usualLimit) : limit;
            return size > limit || size < full;
        }
        // Of the pages before a kept cursor nothing is known: they had no fewer records than a capped page has.
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
