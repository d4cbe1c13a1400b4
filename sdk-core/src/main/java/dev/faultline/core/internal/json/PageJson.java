package dev.faultline.core.internal.json;

import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How lists look in JSON: {@code {"items":[..],"nextCursor":..}} for every API, since a cursor of ours is not always one
 * of the vendor's. The items are the vendor's.
 */
public final class PageJson {

    private PageJson() {}

    /**
     * A list as sent.
     *
     * @param items its items
     * @param more its other members, {@code null} for those that it does not have
     * @return the JSON
     */
    public static JsonValue of(List<?> items, Map<String, ? extends @Nullable Object> more) {
        return of(items, more, FromJson::json);
    }

    /**
     * A list as mappers write it.
     *
     * @param items its items
     * @param more its other members, {@code null} for those that it does not have
     * @return the JSON without secrets
     */
    public static JsonValue withoutSecrets(List<?> items, Map<String, ? extends @Nullable Object> more) {
        return of(items, more, FromJson::withoutSecrets);
    }

    /**
     * The members of a page besides its items.
     *
     * @param nextCursor where the next page begins, {@code null} if there is none
     * @param totalCount how many items the whole list has, empty if unknown
     * @return both by name, {@code null} for what the page does not have
     */
    public static Map<String, @Nullable Object> position(@Nullable String nextCursor, OptionalLong totalCount) {
        Map<String, @Nullable Object> position = new LinkedHashMap<>();
        position.put("nextCursor", nextCursor);
        position.put("totalCount", totalCount.isPresent() ? totalCount.getAsLong() : null);
        return position;
    }

    private static JsonValue of(
            List<?> items, Map<String, ? extends @Nullable Object> more, Function<FromJson, JsonValue> json) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(
                "items",
                items.stream()
                        .map(item -> item instanceof FromJson part ? json.apply(part) : item)
                        .toList());
        more.forEach((name, value) -> {
            if (value != null) {
                members.put(name, value);
            }
        });
        return JsonValue.of(members);
    }
}
