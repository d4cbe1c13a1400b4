package dev.faultline.partner;

import dev.faultline.core.internal.Checks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What both lists can be asked for. Source: the vendor's page on pagination.
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
     * Lists only what was updated after an instant. Sent in whole seconds, rounded down: an item may be listed twice, but
     * none is missed for the rounding.
     *
     * <p>For an incremental sync of jobs that is the highest {@link Job#updatedAt()} of the sync before. Applications carry no
     * such time, and the API does not say which of theirs it compares: take the start of the sync before, less a margin for
     * clocks that differ.
     *
     * @param updatedSince the instant
     */
    public B updatedSince(Instant updatedSince) {
        this.updatedSince = Checks.notNull(updatedSince, "updatedSince", "an instant, or leave it out");
        return self();
    }

    /**
     * Goes on where an earlier page ended.
     *
     * @param cursor a page's {@code nextCursor()}, unchanged
     */
    public B cursor(String cursor) {
        this.cursor = Checks.notBlank(cursor, "cursor", "a page's nextCursor(), or leave it out");
        return self();
    }

    /**
     * Sets the size of a page.
     *
     * @param limit 1 or more; the API takes anything above 200 for 200; default 200
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
