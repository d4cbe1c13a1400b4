package dev.faultline.sequences.internal;

import dev.faultline.core.internal.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of a {@link PageQuery}, which has no public methods for it.
 *
 * @param paging the first page
 * @param parameters the query's other parameters
 * @param fields the body's fields, empty for a list that takes none
 */
public record PageRequest(Paging paging, Map<String, Object> parameters, Map<String, @Nullable Object> fields) {

    public static PageRequest of(PageQuery query) {
        return query.request();
    }

    public static PageRequest of(PageQuery.Builder<?> builder) {
        return builder.request();
    }

    /** Adds everything but the page, which changes from one request to the next. */
    public Operation.Builder addTo(Operation.Builder operation) {
        parameters.forEach(operation::query);
        return operation;
    }

    /** Adds everything but the page. A search changes nothing, so it can be retried. */
    public Operation.Builder searchWith(Operation.Builder operation) {
        return addTo(operation).json(fields).idempotent(true);
    }
}
