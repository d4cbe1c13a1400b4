package dev.faultline.core.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request of one page of a list: all parameters of a query.
 *
 * @param parameters the filters by their names on the wire, in their order
 * @param limit the page size, {@code null} for the SDK's default
 * @param cursor the page's start, {@code null} for the first page
 */
public record PageRequest(
        Map<String, String> parameters,
        @Nullable Integer limit,
        @Nullable String cursor) {

    /** The first page of the whole list. */
    public static final PageRequest ALL = new PageRequest(Map.of(), null, null);

    public PageRequest {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** The same request at another cursor. */
    public PageRequest at(@Nullable String otherCursor) {
        return new PageRequest(parameters, limit, otherCursor);
    }

    /**
     * Adds the parameters, and {@code limit} and {@code cursor}.
     *
     * @param operation the operation that lists
     * @param defaultLimit the page size of a request without one
     * @return the operation
     */
    public Operation.Builder addTo(Operation.Builder operation, int defaultLimit) {
        parameters.forEach(operation::query);
        return operation.query("limit", limit == null ? defaultLimit : limit).query("cursor", cursor);
    }
}
