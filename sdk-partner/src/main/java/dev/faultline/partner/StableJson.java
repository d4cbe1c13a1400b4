package dev.faultline.partner;

import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values whose JSON has the same bytes in every process. */
final class StableJson {

    private StableJson() {}

    /**
     * The JSON of a request's fields in UTF-8.
     *
     * @param fields in their order
     */
    static byte[] bytes(Map<String, @Nullable Object> fields) {
        return isPlain(fields) ? Json.write(fields) : stable(fields).toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A copy of a request's fields.
     *
     * @param fields in their order, which stays
     */
    static JsonValue stable(Map<String, @Nullable Object> fields) {
        return JsonValue.of(copy(fields, new LinkedHashMap<>()));
    }

    /** A copy in a fixed order: sets and maps iterate differently in each process, and may change after this call. */
    static Object of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return copy(map, isOrdered(map) ? new LinkedHashMap<>() : new TreeMap<>());
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

    private static Map<String, Object> copy(Map<?, ?> map, Map<String, Object> copy) {
        map.forEach((name, member) -> copy.put(String.valueOf(name), of(member)));
        return copy;
    }

    /** Whether nobody can change the map or its order: it is that of a request of ours. */
    private static boolean isOrdered(Map<?, ?> map) {
        return map instanceof SortedMap<?, ?> sorted && sorted.comparator() instanceof FieldOrder;
    }

    /**
     * Whether {@link #stable} would change nothing, and Jackson writes the same bytes at once. It escapes surrogates in UTF-8,
     * and does not in a text.
     */
    static boolean isPlain(Map<?, ?> fields) {
        boolean[] plain = {true};
        fields.forEach((name, value) -> plain[0] = plain[0] && isPlain(name) && isPlain(value));
        return plain[0];
    }

    private static boolean isPlain(@Nullable Object value) {
        return value == null
                || value instanceof Boolean
                || value instanceof Integer
                || (value instanceof String text && !Json.hasSurrogates(text))
                || (value instanceof Map<?, ?> map && isOrdered(map) && isPlain(map));
    }
}
