package dev.faultline.telephony.internal;

import org.jspecify.annotations.Nullable;

/**
 * How one of the API's lists is paged, and how its end is known; there is no cursor and no link.
 *
 * @param records what its records are called in the response; responses without any name are read as well
 * @param usualLimit the records of a page that the API gives by itself
 * @param largestLimit the most that can be asked for, {@code null} if no page says
 */
public record PageFormat(
        String records, int usualLimit, @Nullable Integer largestLimit) {

    /** The records of a page that are asked for unless the query says otherwise: fewer pages are fewer requests. */
    int defaultLimit() {
        return largestLimit == null ? usualLimit : largestLimit;
    }

    /**
     * Whether no page follows. What the response says about the whole list decides: a server may cap a page without
     * telling. Without any totals a page that is not full is the last one.
     *
     * @param page the page that was asked for
     * @param size the records that came
     * @param seen the records of the pages before it, {@code null} if this list began with a later page
     * @param totals what the response says
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
     * Where a page is.
     *
     * @param number from 1
     * @param asked the limit that was asked for
     */
    record Position(int number, int asked) {}

    /**
     * What a response says about the list.
     *
     * @param limit the most records that a page has
     * @param records of all pages together
     * @param pages how many there are
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
