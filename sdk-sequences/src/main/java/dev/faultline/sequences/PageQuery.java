package dev.faultline.sequences;

import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a paged list is asked for. Its pages are as large as the API allows unless {@link Builder#top} is given, since all
 * applications of a user share 100 requests a minute. A page begins at a number of items: what is deleted while a list
 * is read moves the rest up, and as many items are left out. Source: the vendor's pages on lists.
 */
public abstract class PageQuery {

    private final Paging paging;
    private final Map<String, Object> parameters;

    PageQuery(Builder<?> builder) {
        paging = new Paging(builder.top == null ? builder.largestPage : builder.top, builder.skip);
        parameters = new LinkedHashMap<>(builder.parameters);
    }

    final Paging paging() {
        return paging;
    }

    /** Adds everything but the page, which changes from one request to the next. */
    final Operation.Builder addTo(Operation.Builder operation) {
        parameters.forEach(operation::query);
        return operation;
    }

    /** The names only: the values may be personal data. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + parameters.keySet();
    }

    /**
     * Collects what a list is asked for.
     *
     * @param <B> the builder of one list's query
     */
    public abstract static class Builder<B extends Builder<B>> {

        private final int largestPage;
        private final Map<String, Object> parameters = new LinkedHashMap<>();
        private @Nullable Integer top;
        private long skip;

        Builder(int largestPage) {
            this.largestPage = largestPage;
        }

        /**
         * Sets the size of a page.
         *
         * @param top 1 to 1000, less where the list says so; default: the largest
         */
        public final B top(int top) {
            Checks.that(top >= 1 && top <= largestPage, "top", top, "1 to " + largestPage);
            this.top = top;
            return self();
        }

        /**
         * Begins further down the list. To go on where an earlier page ended, give its {@code nextCursor()} as a
         * number.
         *
         * @param skip how many items to leave out, 0 or more; default 0
         */
        public final B skip(long skip) {
            Checks.that(skip >= 0, "skip", skip, "0 or more");
            this.skip = skip;
            return self();
        }

        /**
         * Sets any other parameter, documented or not.
         *
         * @param name its name in the query
         * @param value sent as its text
         */
        public final B parameter(String name, Object value) {
            Checks.notBlank(name, "parameter", "its name in the query");
            boolean ofThePage = name.equals("top") || name.equals("skip");
            Checks.that(!ofThePage, "parameter", name, "the page with top(..) and skip(..)");
            parameters.put(name, Checks.notNull(value, name, "a value, or leave it out"));
            return self();
        }

        @SuppressWarnings("unchecked")
        private B self() {
            return (B) this;
        }
    }
}
