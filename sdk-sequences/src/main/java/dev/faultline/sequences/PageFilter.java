package dev.faultline.sequences;

import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a paged list is asked for in a body, the page being part of the query. Source: the vendor's pages on filters.
 */
public abstract class PageFilter extends PageQuery {

    private final Map<String, @Nullable Object> fields;

    PageFilter(Builder<?> builder) {
        super(builder);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(builder.fields));
    }

    /** Adds everything but the page. A search changes nothing, so it can be retried. */
    final Operation.Builder searchWith(Operation.Builder operation) {
        return addTo(operation).json(fields).idempotent(true);
    }

    /**
     * Collects what a list is asked for.
     *
     * @param <B> the builder of one list's filter
     */
    public abstract static class Builder<B extends Builder<B>> extends PageQuery.Builder<B> {

        private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

        Builder() {
            super(1000);
        }

        /**
         * Sets any condition, documented or not.
         *
         * @param name its name in the body, sent exactly so
         * @param value a text, number, boolean, list, map, or {@code null} to send JSON's {@code null}
         */
        @SuppressWarnings("unchecked")
        public final B field(String name, @Nullable Object value) {
            fields.put(Checks.notBlank(name, "field", "its name in the body"), value);
            return (B) this;
        }
    }
}
