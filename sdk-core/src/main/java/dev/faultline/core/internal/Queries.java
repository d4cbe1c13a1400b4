package dev.faultline.core.internal;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Queries as lambdas: {@code list(q -> q.limit(10))}. */
public final class Queries {

    private Queries() {}

    /**
     * Lets a lambda set a query.
     *
     * @param builder of the query
     * @param query the lambda
     * @param <B> the builder
     * @return the builder
     */
    public static <B> B set(B builder, @Nullable Consumer<? super B> query) {
        Checks.notNull(query, "query", "a lambda that sets it").accept(builder);
        return builder;
    }
}
