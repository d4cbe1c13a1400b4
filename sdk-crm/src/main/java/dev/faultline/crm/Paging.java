package dev.faultline.crm;

import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.json.UnreadableResult;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A description of how lists of records are paged. The vendor documents that they have cursors, but not their names:
 * find them in {@link CrmPage#json()} of a first page.
 *
 * <pre>{@code
 * CrmClient.builder().paging(Paging.cursor("cursor", page -> page.get("data").get("next")));
 * }</pre>
 */
public final class Paging {

    private final String cursorParameter;
    private final UnaryOperator<JsonValue> next;
    private final UnaryOperator<JsonValue> items;
    private final Map<String, String> pageSize;

    private Paging(
            String cursorParameter,
            UnaryOperator<JsonValue> next,
            UnaryOperator<JsonValue> items,
            Map<String, String> pageSize) {
        this.cursorParameter = cursorParameter;
        this.next = next;
        this.items = items;
        this.pageSize = pageSize;
    }

    /**
     * Paging by a cursor.
     *
     * @param parameter the query parameter of the cursor
     * @param next finds the next page's cursor in a response; a page with none, {@code null} or an empty one is the
     *     last
     * @return a description, with the items in the place of the vendor's samples
     */
    public static Paging cursor(String parameter, UnaryOperator<JsonValue> next) {
        RecordsQuery.checkName(parameter, "cursor parameter");
        Checks.notNull(next, "next", "a function from the response to the cursor in it");
        return new Paging(parameter, next, Envelope::data, Map.of());
    }

    /**
     * Sets the place of the items, if that is neither {@code data} nor {@code data.data}.
     *
     * @param found finds the list in a response
     * @return a new description
     */
    public Paging items(UnaryOperator<JsonValue> found) {
        Checks.notNull(found, "items", "a function from the response to the list in it");
        return new Paging(cursorParameter, next, found, pageSize);
    }

    /**
     * Sets the page size, for example the API's largest.
     *
     * @param parameter the query parameter of the size
     * @param size 1 or more
     * @return a new description
     */
    public Paging pageSize(String parameter, int size) {
        RecordsQuery.checkName(parameter, "page size parameter");
        Checks.that(size >= 1, "page size", size, "1 or more");
        return new Paging(cursorParameter, next, items, Map.of(parameter, Integer.toString(size)));
    }

    String cursorParameter() {
        return cursorParameter;
    }

    Map<String, String> pageSize() {
        return pageSize;
    }

    JsonValue itemsIn(JsonValue response) {
        return items.apply(response);
    }

    @Nullable
    String cursorIn(JsonValue response) {
        JsonValue found = next.apply(response);
        if (found.isMissing() || found.isNull()) {
            return null;
        }
        String cursor = found.asText().orElseThrow(() -> new UnreadableResult("the next cursor is no text"));
        return cursor.isEmpty() ? null : cursor;
    }

    /** The items of a response without a described paging. */
    static List<JsonValue> list(JsonValue found) {
        if (!found.isArray()) {
            throw new UnreadableResult("there is no list where the items should be");
        }
        return found.items().stream().filter(item -> !item.isNull()).toList();
    }
}
