package dev.faultline.partner;

import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The parameters of both lists. */
record ListFilter(
        @Nullable Instant updatedSince,
        @Nullable String cursor,
        @Nullable Integer limit,
        @Nullable String companyId,
        @Nullable String status) {

    static final ListFilter NONE = new ListFilter(null, null, null, null, null);

    /** The API's maximum; its default of 50 takes four times as many requests for the same list. */
    private static final int LARGEST_PAGE = 200;

    static ListFilter since(Instant updatedSince) {
        Checks.notNull(updatedSince, "since", "an instant before the submission");
        return new ListFilter(updatedSince, null, null, null, null);
    }

    /** The same filter at another cursor; the vendor's samples send all parameters with each cursor. */
    ListFilter at(@Nullable String nextCursor) {
        return new ListFilter(updatedSince, nextCursor, limit, companyId, status);
    }

    Operation.Builder addTo(Operation.Builder operation) {
        // rounded down: an item may be listed twice, but rounding misses none
        Instant since = updatedSince == null ? null : updatedSince.truncatedTo(ChronoUnit.SECONDS);
        return operation
                .query("updated_since", since)
                .query("cursor", cursor)
                .query("limit", limit == null ? LARGEST_PAGE : limit)
                .query("company_id", companyId)
                .query("status", status);
    }
}
