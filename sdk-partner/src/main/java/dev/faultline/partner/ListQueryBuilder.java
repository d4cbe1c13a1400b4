package dev.faultline.partner;

import dev.faultline.core.internal.Checks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The filters that both lists have. Source: <a href="https://docs.employjoy.ai/pagination.html">pagination</a>.
 *
 * @param <B> the builder of one list's query
 */
public abstract sealed class ListQueryBuilder<B extends ListQueryBuilder<B>>
        permits JobsQuery.Builder, ApplicationsQuery.Builder {

    private @Nullable Instant updatedSince;
    private @Nullable String cursor;
    private @Nullable Integer limit;
    private @Nullable String companyId;

    ListQueryBuilder() {}

    ListFilter filter(@Nullable String status) {
        return new ListFilter(updatedSince, cursor, limit, companyId, status);
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
        this.updatedSince = Checks.notNull(updatedSince, "updatedSince", "an instant, or leave it out");
        return self();
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
        this.companyId = Checks.notBlank(companyId, "companyId", "a company's id, or leave it out");
        return self();
    }

    @SuppressWarnings("unchecked")
    private B self() {
        return (B) this;
    }
}
