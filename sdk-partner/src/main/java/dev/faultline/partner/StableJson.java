package dev.faultline.partner;

import dev.faultline.core.JsonValue;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values whose JSON has the same bytes in every process. */
final class StableJson {

    private StableJson() {}

    /** A copy in a fixed order: sets and maps iterate differently in each process, and may change after this call. */
    static Object of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((name, member) -> sorted.put(String.valueOf(name), of(member)));
            return sorted;
        }
        if (value instanceof Collection<?> items) {
            Stream<JsonValue> copies = items.stream().map(item -> JsonValue.of(of(item)));
            return (value instanceof Set ? copies.sorted(Comparator.comparing(JsonValue::toString)) : copies).toList();
        }
        if (value instanceof String || value instanceof Boolean || value instanceof Integer) {
            return value;
        }
        return JsonValue.of(value);
    }
}
