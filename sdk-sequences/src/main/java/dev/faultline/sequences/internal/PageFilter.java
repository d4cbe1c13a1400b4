package dev.faultline.sequences.internal;

import dev.faultline.core.internal.Checks;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The query of a paged list whose filters are in the request's body. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/contacts/filter-contacts">filtering contacts</a> and
 * <a href="https://docs.reply.io/api-reference/tasks/filter-tasks">filtering tasks</a>.
 */
public abstract class PageFilter extends PageQuery {

    protected PageFilter(PageRequest request) {
        super(request);
    }

    /**
     * Builds a query.
     *
     * @param <B> the builder of one list's filter, without a bound
     */
    public abstract static class Builder<B> extends PageQuery.Builder<B> {

        private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

        protected Builder(PageSize pages) {
            super(pages);
        }

        @Override
        Map<String, @Nullable Object> fields() {
            return Collections.unmodifiableMap(new LinkedHashMap<>(fields));
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
