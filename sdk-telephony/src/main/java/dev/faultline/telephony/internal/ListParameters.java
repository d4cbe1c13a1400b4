package dev.faultline.telephony.internal;

import dev.faultline.core.internal.Checks;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters that the builder of a list's query collects. */
public final class ListParameters {

    /** As long as a cursor may be; a number after it is still one. */
    private static final int LARGEST_PAGE = 999_999_999;

    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final @Nullable Integer largestLimit;
    private int page = 1;
    private @Nullable Integer limit;

    /**
     * Starts with the first page.
     *
     * @param largestLimit the documented maximum, {@code null} if there is none
     */
    public ListParameters(@Nullable Integer largestLimit) {
        this.largestLimit = largestLimit;
    }

    public void page(int page) {
        this.page = Limits.between(page, "page", 1, LARGEST_PAGE);
    }

    /** A page's cursor is the next page's number. */
    public void cursor(String cursor) {
        String right = "a page's nextCursor(), or leave it out";
        Checks.notBlank(cursor, "cursor", right);
        Checks.that(cursor.matches("[1-9][0-9]{0,8}"), "cursor", "not one of this list", right);
        page(Integer.parseInt(cursor));
    }

    public void limit(int limit) {
        boolean fits = limit >= 1 && (largestLimit == null || limit <= largestLimit);
        Checks.that(fits, "limit", limit, largestLimit == null ? "1 or more" : "1 to " + largestLimit);
        this.limit = limit;
    }

    public void set(String name, Object value) {
        parameters.put(name, value.toString());
    }

    /** Adds to a parameter that takes several values at a time, separated by commas. */
    public void add(String name, @Nullable String value) {
        String right = "one value; call it again for another one";
        String one = Checks.notBlank(value, name, right);
        Checks.that(one.indexOf(',') < 0, name, "with a comma", right);
        parameters.merge(name, one, (before, added) -> before + "," + added);
    }

    public ListFilter filter() {
        return new ListFilter(parameters, page, limit);
    }
}
