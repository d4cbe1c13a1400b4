package dev.faultline.telephony.internal;

import dev.faultline.core.OpenEnum;
import dev.faultline.core.SortOrder;
import dev.faultline.core.internal.Checks;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters common to all paged lists. Source: <a
 * href="https://dialnexa.com/docs/api-reference/pagination">Pagination</a>.
 *
 * @param <B> the builder of one list's query; without a bound, so that no hidden type is in a public signature
 */
public abstract class ListQueryBuilder<B> {

    /** As long as a cursor may be; a number after it is still one. */
    private static final int LARGEST_PAGE = 999_999_999;

    private static final String GIVEN = "a value, or leave it out";

    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final @Nullable Integer largestLimit;
    private int page = 1;
    private @Nullable Integer limit;

    /**
     * Starts with the first page.
     *
     * @param largestLimit the documented maximum, {@code null} if there is none
     */
    protected ListQueryBuilder(@Nullable Integer largestLimit) {
        this.largestLimit = largestLimit;
    }

    /**
     * Begins at another page than the first.
     *
     * @param page 1 to 999999999; default 1
     */
    public B page(int page) {
        this.page = Limits.between(page, "page", 1, LARGEST_PAGE);
        return self();
    }

    /**
     * Continues after an earlier page. The API counts pages: records added or removed since then shift the ones that
     * follow.
     *
     * @param cursor a page's {@code nextCursor()}, unchanged
     */
    public B cursor(String cursor) {
        String right = "a page's nextCursor(), or leave it out";
        Checks.notBlank(cursor, "cursor", right);
        Checks.that(cursor.matches("[1-9][0-9]{0,8}"), "cursor", "not one of this list", right);
        return page(Integer.parseInt(cursor));
    }

    /**
     * Sets the size of a page.
     *
     * @param limit 1 or more, up to the list's documented maximum
     */
    public B limit(int limit) {
        boolean fits = limit >= 1 && (largestLimit == null || limit <= largestLimit);
        Checks.that(fits, "limit", limit, largestLimit == null ? "1 or more" : "1 to " + largestLimit);
        this.limit = limit;
        return self();
    }

    /**
     * Sets any parameter, documented or not.
     *
     * @param name its name on the wire, sent exactly so
     * @param value its value; several values are separated by commas
     */
    public B parameter(String name, String value) {
        Checks.notBlank(name, "parameter", "its name on the wire");
        Checks.that(!name.equals("page") && !name.equals("limit"), "parameter", name, "it with " + name + "(..)");
        return set(name, Checks.notBlank(value, name, GIVEN));
    }

    protected final B set(String name, @Nullable Object value) {
        parameters.put(name, Checks.notNull(value, name, GIVEN).toString());
        return self();
    }

    /** Adds to a parameter that takes several values at a time, separated by commas. */
    protected final B add(String name, @Nullable String value) {
        String right = "one value; call it again for another one";
        String one = Checks.notBlank(value, name, right);
        Checks.that(one.indexOf(',') < 0, name, "with a comma", right);
        parameters.merge(name, one, (before, added) -> before + "," + added);
        return self();
    }

    /** Orders by a field, in capitals, unlike calls. */
    protected final B sort(@Nullable String field, @Nullable SortOrder order) {
        set("sortBy", Checks.notBlank(field, "sortBy", "the name of a field"));
        return set("sortOrder", Checks.notNull(order, "sortOrder", "an order").name());
    }

    protected static String wireName(@Nullable Enum<?> constant, String name) {
        return OpenEnum.wireName(Checks.notNull(constant, name, GIVEN));
    }

    protected final ListFilter filter() {
        return new ListFilter(parameters, page, limit);
    }

    @SuppressWarnings("unchecked")
    private B self() {
        return (B) this;
    }
}
