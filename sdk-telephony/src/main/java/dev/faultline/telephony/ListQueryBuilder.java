package dev.faultline.telephony;

import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.internal.ListParameters;

/**
 * The parameters common to all paged lists. Source: <a
 * href="https://dialnexa.com/docs/api-reference/pagination">Pagination</a>.
 *
 * @param <B> the builder of one list's query
 */
public abstract class ListQueryBuilder<B extends ListQueryBuilder<B>> {

    private final ListParameters parameters;

    /** Called by the queries of the resources. */
    @SuppressWarnings("exports")
    protected ListQueryBuilder(ListParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * Begins at another page than the first.
     *
     * @param page 1 to 999999999; default 1
     */
    public final B page(int page) {
        parameters.page(page);
        return self();
    }

    /**
     * Continues after an earlier page. The API counts pages: records added or removed since then shift the ones that
     * follow.
     *
     * @param cursor a page's {@code nextCursor()}, unchanged
     */
    public final B cursor(String cursor) {
        parameters.cursor(cursor);
        return self();
    }

    /**
     * Sets the size of a page.
     *
     * @param limit 1 or more, up to the list's documented maximum
     */
    public final B limit(int limit) {
        parameters.limit(limit);
        return self();
    }

    /**
     * Sets any parameter, documented or not.
     *
     * @param name its name on the wire, sent exactly so
     * @param value its value; several values are separated by commas
     */
    public final B parameter(String name, String value) {
        Checks.notBlank(name, "parameter", "its name on the wire");
        Checks.that(!name.equals("page") && !name.equals("limit"), "parameter", name, "it with " + name + "(..)");
        parameters.set(name, Checks.notBlank(value, name, "a value, or leave it out"));
        return self();
    }

    @SuppressWarnings("unchecked")
    private B self() {
        return (B) this;
    }
}
