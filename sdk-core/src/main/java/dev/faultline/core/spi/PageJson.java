package dev.faultline.core.spi;

import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
