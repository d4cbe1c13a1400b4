package dev.faultline.crm;

import dev.faultline.core.JsonValue;
import dev.faultline.core.spi.Timestamps;
import dev.faultline.core.spi.UnreadableResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object, each read in either casing ({@code firstName}, {@code first_name}). A value that is not of
 * the documented type reads as {@code null}; it stays in the JSON.
 */
final class Fields {

    private final JsonValue json;
    private final @Nullable String knownId;

    Fields(JsonValue json) {
        this(json, null);
    }

    /**
     * The fields of a record.
     *
     * @param json the record
     * @param knownId the id that was asked for, {@code null} if only the answer can tell it
     */
    Fields(JsonValue json, @Nullable String knownId) {
        this.json = json;
        this.knownId = knownId;
    }

    JsonValue json() {
        return json;
    }

    /** A field by either of its names; {@code null} in one casing does not hide a value in the other. */
    static JsonValue get(JsonValue json, String name) {
        JsonValue asNamed = json.get(name);
        if (!asNamed.isMissing() && !asNamed.isNull()) {
            return asNamed;
        }
        JsonValue other = json.get(otherCasing(name));
        return other.isMissing() ? asNamed : other;
    }

    /** {@code street1} and {@code street_1}: a digit counts as a capital. */
    private static String otherCasing(String name) {
        StringBuilder other = new StringBuilder(name.length() + 4);
        boolean snake = name.indexOf('_') >= 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (snake && c == '_' && i + 1 < name.length()) {
                other.append(Character.toUpperCase(name.charAt(++i)));
            } else if (!snake && i > 0 && (Character.isUpperCase(c) || Character.isDigit(c))) {
                other.append('_').append(Character.toLowerCase(c));
            } else {
                other.append(c);
            }
        }
        return other.toString();
    }

    JsonValue value(String name) {
        return get(json, name);
    }

    /** The record's id; older answers carry it twice. */
    String id() {
        String id = firstText("id", "remoteId");
        if (id == null && knownId == null) {
            throw new UnreadableResult("the record has no id");
        }
        return id == null ? String.valueOf(knownId) : id;
    }

    String required(String name) {
        String text = text(name);
        if (text == null) {
            throw new UnreadableResult(name + " is missing");
        }
        return text;
    }

    @Nullable
    String text(String name) {
        return value(name).asText().orElse(null);
    }

    /** For a field that the vendor's pages call by two names. */
    @Nullable
    String firstText(String name, String otherName) {
        String text = text(name);
        return text == null ? text(otherName) : text;
    }

    /** A number, also one that a provider sends as a string. */
    @Nullable
    BigDecimal number(String name) {
        String text = text(name);
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Nullable
    Instant instant(String name) {
        return value(name).asText().map(Timestamps::parse).orElse(null);
    }

    <T> List<T> list(String name, Function<Fields, T> reader) {
        return value(name).items().stream()
                .filter(JsonValue::isObject)
                .map(item -> reader.apply(new Fields(item)))
                .toList();
    }
}
