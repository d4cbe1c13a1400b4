package dev.faultline.partner;

import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.PageRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The filters that both lists have. Source: <a href="https://docs.employjoy.ai/pagination.html">pagination</a>.
 *
 * @param <B> the builder of one list's query
 */
abstract sealed class ListQueryBuilder<B> permits JobsQuery.Builder, ApplicationsQuery.Builder {

    /** The API's maximum; its default of 50 takes four times as many requests for the same list. */
    static final int LARGEST_PAGE = 200;

    private static final Set<String> OWN = Set.of("cursor", "limit");

    private final Map<String, String> parameters = new LinkedHashMap<>();
    private @Nullable Integer limit;
    private @Nullable String cursor;

    ListQueryBuilder() {}

    final PageRequest request() {
        return new PageRequest(parameters, limit, cursor);
    }

    final B filter(String name, @Nullable Enum<?> value) {
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
        Checks.that(!OWN.contains(name), "parameter", name, "it with " + name + "(..)");
        return filter(name, value);
    }

    /**
     * Lists only items updated after an instant. The instant is sent in whole seconds, rounded down: an item may be
     * listed twice, but rounding misses none.
     *
     * <p>For an incremental sync of jobs, use the highest {@link Job#updatedAt()} of the previous sync. Applications
     * have no such time, and it is not documented which of their times is compared. For them use the start of the
     * previous sync, less a margin for clocks that differ.
     *
     * @param updatedSince the instant
     */
    public B updatedSince(Instant updatedSince) {
        Instant since = Checks.notNull(updatedSince, "updatedSince", "an instant, or leave it out");
        // rounded down: an item may be listed twice, but rounding misses none
        return filter("updated_since", since.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /**
     * Continues after an earlier page.
     *
     * @param cursor a page's {@code nextCursor()}, unchanged
     */
    public B cursor(String cursor) {
        this.cursor = Checks.notBlank(cursor, "cursor", "a page's nextCursor(), or leave it out");
        return self();
    }

    /**
     * Sets the page size.
     *
     * @param limit 1 or more; the API reduces more than 200 to 200; default 200
     */
    public B limit(int limit) {
        Checks.that(limit >= 1, "limit", limit, "1 to 200");
        this.limit = limit;
        return self();
    }

    /**
     * Lists only one company's items.
     *
     * @param companyId begins with {@code co_}
     */
    public B companyId(String companyId) {
        return filter("company_id", Checks.notBlank(companyId, "companyId", "a company's id, or leave it out"));
    }

    @SuppressWarnings("unchecked")
    private B self() {
        return (B) this;
    }
}
