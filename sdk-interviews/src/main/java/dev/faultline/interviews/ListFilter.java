package dev.faultline.interviews;

import dev.faultline.core.internal.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a list. */
record ListFilter(
        Map<String, String> restrictions,
        @Nullable Integer limit,
        @Nullable String cursor) {

    static final ListFilter NONE = new ListFilter(Map.of(), null, null);

    /** The same filter at another cursor: the effect of leaving parameters out is not documented. */
    ListFilter at(@Nullable String nextCursor) {
        return new ListFilter(restrictions, limit, nextCursor);
    }

    Operation.Builder addTo(Operation.Builder operation) {
        restrictions.forEach(operation::query);
        return operation
                .query("limit", limit == null ? ListQueryBuilder.MOST : limit)
                .query("cursor", cursor);
    }
}
