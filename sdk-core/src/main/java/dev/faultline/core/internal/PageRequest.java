package dev.faultline.core.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request of one page of a list: filters, page size and cursor.
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

    /** The page size, or the SDK's default. */
    public int limitOr(int defaultLimit) {
        return limit == null ? defaultLimit : limit;
    }

    /** Adds the filters to an operation; the API adds limit and cursor under its own names. */
    public Operation.Builder addTo(Operation.Builder operation) {
        parameters.forEach(operation::query);
        return operation;
    }
}
