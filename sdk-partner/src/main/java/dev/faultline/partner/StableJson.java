package dev.faultline.partner;

import dev.faultline.core.JsonValue;
import dev.faultline.core.RequestData;
import dev.faultline.core.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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
        return isPlain(fields) ? Json.write(fields) : text(fields).getBytes(StandardCharsets.UTF_8);
    }

    /** What {@link #bytes} writes, by way of a tree. */
    static String text(Map<String, @Nullable Object> fields) {
        return stable(fields).toString();
    }

    private static JsonValue stable(Map<String, @Nullable Object> fields) {
        Map<String, Object> members = new LinkedHashMap<>();
        fields.forEach((name, value) -> members.put(name, of(value)));
        return JsonValue.of(members);
    }

    /** A copy in a fixed order: sets and maps iterate differently in each process, and may change after this call. */
    static Object of(@Nullable Object value) {
        if (value instanceof RequestData data) {
            return stable(data.fields());
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
        if (value instanceof String || value instanceof Boolean || value instanceof Integer) {
            return value;
        }
        return JsonValue.of(value);
    }

    /** Whether Jackson writes the same bytes at once: it escapes halves of a pair where its text has them as they are. */
    private static boolean isPlain(Map<String, @Nullable Object> fields) {
        boolean[] plain = {true};
        fields.forEach((name, value) -> plain[0] &= isPlain(name) && isPlain(value));
        return plain[0];
    }

    private static boolean isPlain(@Nullable Object value) {
        if (value instanceof String text) {
            for (int i = 0; i < text.length(); i++) {
                if (Character.isSurrogate(text.charAt(i))) {
                    return false;
                }
            }
            return true;
        }
        return value == null
                || value instanceof Boolean
                || value instanceof Integer
                || (value instanceof RequestData data && isPlain(data.fields()));
    }
}
