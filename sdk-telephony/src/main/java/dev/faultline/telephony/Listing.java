package dev.faultline.telephony;

import org.jspecify.annotations.Nullable;

/**
 * How one of the API's lists is paged, and how its end is known; there is no cursor and no link.
 *
 * @param records what its records are called in the answer; answers without any name are read as well
 * @param usualLimit the records of a page that are asked for unless the query says otherwise
 * @param largestLimit the most that can be asked for, {@code null} if no page says
 * @param shortPageEnds whether a page that is not full is the last one although the totals promise more
 */
record Listing(String records, int usualLimit, @Nullable Integer largestLimit, boolean shortPageEnds) {

    /**
     * Whether no page follows. What the answer says about itself goes first; without any totals a page that is not full
     * is the last one.
     *
     * @param page the page that was asked for
     * @param asked the limit that was asked for
     * @param size the records that came
     * @param totals what the answer says
     */
    boolean ends(int page, int asked, int size, Totals totals) {
        if (size == 0) {
            return true;
        }
        Long told = totals.limit;
        long limit = told == null ? asked : told;
        Long pages = totals.pages;
        Long records = totals.records;
        if (pages == null && records == null) {
            // More than asked for: this list is not paged at all. Less: the last page, unless the server has a limit of
            // its own that it does not tell; then only less than usual is certain to be the rest.
            long full = told != null || largestLimit != null ? limit : Math.min(limit, usualLimit);
            return size > limit || size < full;
        }
        if (shortPageEnds && size < limit) {
            return true;
        }
        // by division: the product of numbers that a server has chosen may be out of range
        return pages != null ? page >= pages : records != null && (Math.max(records, 1) - 1) / limit < page;
    }

    /**
     * What an answer says about the list.
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
        }
    }
}
