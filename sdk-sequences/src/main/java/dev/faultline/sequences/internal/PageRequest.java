package dev.faultline.sequences.internal;

import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.sequences.PageQuery;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The content of a {@link PageQuery}, which has no public methods for it.
 *
 * @param paging the first page
 * @param parameters the query's other parameters
 * @param fields the body's fields, empty for a list that takes none
 */
public record PageRequest(Paging paging, Map<String, Object> parameters, Map<String, @Nullable Object> fields) {

    private static volatile @Nullable Function<PageQuery, PageRequest> ofQuery;
    private static volatile @Nullable Function<PageQuery.Builder<?>, PageRequest> ofBuilder;

    /** Called by {@link PageQuery} as its class is initialized, which is before any query exists. */
    public static void access(
            Function<PageQuery, PageRequest> query, Function<PageQuery.Builder<?>, PageRequest> builder) {
        ofQuery = query;
        ofBuilder = builder;
    }

    public static PageRequest of(PageQuery query) {
        return Objects.requireNonNull(ofQuery).apply(query);
    }

    public static PageRequest of(PageQuery.Builder<?> builder) {
        return Objects.requireNonNull(ofBuilder).apply(builder);
    }

    /** Lets a lambda set a query. */
    public static <B> B set(B builder, Consumer<B> query) {
        Checks.notNull(query, "query", "a lambda that sets the query").accept(builder);
        return builder;
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
