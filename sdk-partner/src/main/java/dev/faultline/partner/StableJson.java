package dev.faultline.partner;

import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values whose JSON has the same bytes in every process. */
final class StableJson {

    private StableJson() {}

    /** The JSON of fields, in UTF-8 and in an order. */
    static byte[] bytes(Map<String, @Nullable Object> fields, FieldOrder order) {
        return isPlain(fields, order)
                ? Json.write(fields)
                : JsonValue.of(sorted(fields, order)).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A copy of fields in an order, with values that nobody can change. */
    static Map<String, Object> copy(Map<String, @Nullable Object> fields, FieldOrder order) {
        Map<String, Object> copy = sorted(fields, order);
        copy.replaceAll((name, value) -> isScalar(value) ? value : JsonValue.of(value));
        return copy;
    }

    /** A copy in a fixed order: sets and maps iterate differently in each process, and may change after this call. */
    static Object of(@Nullable Object value) {
        return of(value, null);
    }

    private static Object of(@Nullable Object value, @Nullable FieldOrder order) {
        if (value instanceof Map<?, ?> map) {
            return sorted(map, order);
        }
        if (value instanceof Collection<?> items) {
            Stream<JsonValue> copies = items.stream().map(item -> JsonValue.of(of(item)));
            return (value instanceof Set ? copies.sorted(Comparator.comparing(JsonValue::toString)) : copies).toList();
        }
        return value != null && isScalar(value) ? value : JsonValue.of(value);
    }

    private static boolean isScalar(Object value) {
        return value instanceof String || value instanceof Boolean || value instanceof Integer;
    }

    private static Map<String, Object> sorted(Map<?, ?> map, @Nullable FieldOrder order) {
        Map<String, Object> sorted = new TreeMap<>(order);
        map.forEach((key, value) -> {
            String name = String.valueOf(key);
            sorted.put(name, of(value, order == null ? null : order.within(name)));
        });
        return sorted;
    }

    /**
     * Whether fields are texts, numbers and booleans that have their order already, so that a copy would be the same, and
     * Jackson writes the same bytes at once. Jackson escapes surrogates in UTF-8, and not in a text.
     */
    static boolean isPlain(Map<?, ?> fields, FieldOrder order) {
        Plain plain = new Plain(order);
        fields.forEach(plain);
        return plain.soFar;
    }

    /** Takes fields one by one. */
    private static final class Plain implements BiConsumer<Object, Object> {

        private final FieldOrder order;
        private boolean soFar = true;
        private @Nullable String before;

        Plain(FieldOrder order) {
            this.order = order;
        }

        @Override
        public void accept(@Nullable Object key, @Nullable Object value) {
            if (soFar) {
                soFar = key instanceof String name && isNext(name) && isPlain(value, order.within(name));
            }
        }

        private boolean isNext(String name) {
            boolean next = before == null || order.compare(before, name) < 0;
            before = name;
            return next && !Json.hasSurrogates(name);
        }

        private static boolean isPlain(@Nullable Object value, @Nullable FieldOrder within) {
            if (value instanceof Map<?, ?> map) {
                return within != null && StableJson.isPlain(map, within);
            }
            return value == null || (isScalar(value) && !(value instanceof String text && Json.hasSurrogates(text)));
        }
    }
}
