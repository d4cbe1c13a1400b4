package dev.faultline.sequences.internal;

import dev.faultline.core.internal.Checks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The query of a paged list. Its pages are as large as the API allows unless {@link Builder#top} is given, since all
 * applications of a user share 100 requests a minute. A page begins at an offset: items that are deleted while a list
 * is read move the rest up, and as many items are skipped. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequence-contacts/list-contacts-in-sequence">lists
 * such as that of the contacts of a sequence</a>.
 */
public abstract class PageQuery {

    private final PageRequest request;

    protected PageQuery(PageRequest request) {
        this.request = request;
    }

    final PageRequest request() {
        return request;
    }

    /** The names only: the values may be personal data. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + request.parameters().keySet();
    }

    /**
     * Builds a query.
     *
     * @param <B> the builder of one list's query; without a bound, so that no hidden type is in a public signature
     */
    public abstract static class Builder<B> {

        private static final Pattern SKIP = Pattern.compile("\\d{1,18}");

        private final PageSize pages;
        private final Map<String, Object> parameters = new LinkedHashMap<>();
        private @Nullable Integer top;
        private long skip;

        protected Builder(PageSize pages) {
            this.pages = pages;
        }

        final PageRequest request() {
            Paging paging = new Paging(top == null ? pages.largest() : top, skip);
            return new PageRequest(paging, new LinkedHashMap<>(parameters), fields());
        }

        /** The body's fields. */
        Map<String, @Nullable Object> fields() {
            return Map.of();
        }

        /**
         * Sets the size of a page.
         *
         * @param top 1 to 1000, less where the list says so; default: the largest
         */
        public final B top(int top) {
            Checks.that(top >= 1 && top <= pages.largest(), "top", top, "1 to " + pages.largest());
            this.top = top;
            return self();
        }

        /**
         * Begins further down the list.
         *
         * @param skip how many items to leave out, 0 or more; default 0
         */
        public final B skip(long skip) {
            Checks.that(skip >= 0, "skip", skip, "0 or more");
            this.skip = skip;
            return self();
        }

        /**
         * Continues after an earlier page, which is the same as to {@link #skip(long)} the items up to its end.
         *
         * @param cursor the page's {@code nextCursor()}
         */
        public final B cursor(String cursor) {
            Checks.notNull(cursor, "cursor", "a page's nextCursor()");
            Checks.that(SKIP.matcher(cursor).matches(), "cursor", cursor, "a page's nextCursor()");
            return skip(Long.parseLong(cursor));
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
