package dev.faultline.core.internal;

import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.PageJson;
import dev.faultline.core.internal.json.UnreadableResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A page as a response carried it.
 *
 * @param items its items
 * @param nextCursor where the next page begins, {@code null} if there is none; an empty one is none
 * @param response what came with it
 * @param totalCount how many items the whole list has, {@code null} if the response has none
 * @param <T> the items' type
 */
public record PageData<T>(
        List<T> items,
        @Nullable String nextCursor,
        ResponseInfo response,
        @Nullable Long totalCount) {

    /**
     * A page of an API that does not count its lists.
     *
     * @param items its items
     * @param nextCursor where the next page begins, {@code null} or empty if there is none
     * @param response what came with it
     */
    public PageData(List<T> items, @Nullable String nextCursor, ResponseInfo response) {
        this(items, nextCursor, response, null);
    }

    // Copies the items, and drops a cursor that is empty.
    public PageData {
        items = List.copyOf(items);
        nextCursor = nextCursor == null || nextCursor.isEmpty() ? null : nextCursor;
    }

    /**
     * Drops items that are JSON's {@code null}, and takes a missing list for an empty one.
     *
     * @param sent the items as sent, {@code null} if there was no list
     * @param nextCursor where the next page begins
     * @param sentCursor the cursor that was asked for, {@code null} for the first page
     * @param response what came with it
     * @param <T> the items' type
     * @return the page
     * @throws UnreadableResult if the next page is this one: following it would never end
     */
    public static <T> PageData<T> of(
            @Nullable List<T> sent, @Nullable String nextCursor, @Nullable String sentCursor, ResponseInfo response) {
        if (nextCursor != null && nextCursor.equals(sentCursor)) {
            throw new UnreadableResult("its cursor is the one that was sent, so the list would never end");
        }
        List<T> items = sent == null
                ? List.of()
                : sent.stream().filter(Objects::nonNull).toList();
        return new PageData<>(items, nextCursor, response);
    }

    /**
     * A page that an application kept as JSON.
     *
     * @param items its items, {@code null} if the JSON is no page
     * @param nextCursor where the next page begins, {@code null} if there is none
     * @param totalCount how many items the whole list has, {@code null} if the JSON has none
     * @param <T> the items' type
     * @return the page
     * @throws UnreadableResult if there are no items
     */
    public static <T> PageData<T> kept(
            @Nullable List<T> items, @Nullable String nextCursor, @Nullable Long totalCount) {
        if (items == null) {
            throw new UnreadableResult("items is missing");
        }
        return new PageData<>(items, nextCursor, ResponseInfo.none(), totalCount);
    }

    /** The position of the page as JSON, and its items. */
    public JsonValue json() {
        return PageJson.of(items, position());
    }

    /** The same as {@link #json()}, without the items' secrets. */
    public JsonValue withoutSecrets() {
        return PageJson.withoutSecrets(items, position());
    }

    private Map<String, @Nullable Object> position() {
        return PageJson.position(nextCursor, totalCount == null ? OptionalLong.empty() : OptionalLong.of(totalCount));
    }

    /** Without the items, which must not reach logs. */
    @Override
    public String toString() {
        return "[" + items.size() + " items" + (nextCursor == null ? ", last" : "") + "]";
    }

    /** The failure of reading the next page of a page that was read from JSON. */
    public static IllegalStateException withoutClient() {
        return new IllegalStateException(
                "this page was read from JSON and knows no client: give nextCursor() to the list's query");
    }
}
