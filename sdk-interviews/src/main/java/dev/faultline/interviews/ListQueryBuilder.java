package dev.faultline.interviews;

import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.PageRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The filters that both lists have. Source: <a href="https://docs.celper.ai/concepts/pagination">pagination</a>.
 *
 * @param <B> the builder of one list's query; without a bound, so that no hidden type is in a public signature
 */
abstract class ListQueryBuilder<B> {

    static final int LARGEST_PAGE = 200;

    private static final Set<String> OWN = Set.of("limit", "cursor", "jobPositionId");

    private final Map<String, String> parameters = new LinkedHashMap<>();
    private @Nullable Integer limit;
    private @Nullable String cursor;

    final PageRequest request() {
        return new PageRequest(parameters, limit, cursor);
    }

    final B filter(String name, Enum<?> value) {
        return filter(name, OpenEnum.wireName(Checks.notNull(value, name, "a value, or leave it out")));
    }

    final B filter(String name, @Nullable String value) {
        parameters.put(name, Checks.notBlank(value, name, "a value, or leave it out"));
        return self();
    }

    /**
     * Sets any parameter, documented or not.
     *
     * @param name its name on the wire, sent unchanged
     * @param value its value
     */
    public B parameter(String name, String value) {
        Checks.notBlank(name, "parameter", "its name on the wire");
        Checks.that(!OWN.contains(name), "parameter", name, "it with a method of its own");
        return filter(name, value);
    }

    /**
     * Sets the page size.
     *
     * @param limit 1 to 200; default 200, for the fewest requests per list
     */
    public B limit(int limit) {
        Checks.that(limit >= 1 && limit <= LARGEST_PAGE, "limit", limit, "1 to " + LARGEST_PAGE);
        this.limit = limit;
        return self();
    }

    /**
     * Continues after an earlier page.
     *
     * @param cursor a page's {@code nextCursor()}, unchanged; its lifetime is not documented
     */
    public B cursor(String cursor) {
        this.cursor = Checks.notBlank(cursor, "cursor", "a page's nextCursor(), or leave it out");
        return self();
    }

    @SuppressWarnings("unchecked")
    private B self() {
        return (B) this;
    }
}
