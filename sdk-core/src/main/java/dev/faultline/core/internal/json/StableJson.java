package dev.faultline.core.internal.json;

import dev.faultline.core.JsonValue;
import dev.faultline.core.RequestData;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values whose JSON has the same bytes in every process: maps and sets iterate differently in each. */
public final class StableJson {

    private StableJson() {}

    /** A copy in a fixed order, at any depth: members by their names, items of sets by their texts. */
    public static Object of(@Nullable Object value) {
        if (value instanceof RequestData data) {
            return of(data.fields());
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((name, member) -> sorted.put(String.valueOf(name), of(member)));
            return sorted;
        }
        if (value instanceof Collection<?> items) {
            Stream<JsonValue> copies = items.stream().map(item -> JsonValue.of(of(item)));
            return (value instanceof Set ? copies.sorted(Comparator.comparing(JsonValue::toString)) : copies).toList();
        }
        return value instanceof JsonValue json ? sorted(json) : sorted(JsonValue.of(value));
    }

    private static Object sorted(JsonValue json) {
        if (json.isObject()) {
            Map<String, Object> members = new TreeMap<>();
            json.names().forEach(name -> members.put(name, sorted(json.get(name))));
            return members;
        }
        return json.isArray() ? json.items().stream().map(StableJson::sorted).toList() : json;
    }
}
