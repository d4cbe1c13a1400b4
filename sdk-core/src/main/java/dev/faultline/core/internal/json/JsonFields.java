package dev.faultline.core.internal.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object that an API documents only in part, each read in either casing ({@code firstName}, {@code
 * first_name}). A value that is not of the documented type reads as {@code null}; it stays in the JSON.
 *
 * <p>A result is made of nothing else, so that an application's own mapper, which creates these fields from any JSON, can
 * read the result by the same method as the SDK does.
 */
public final class JsonFields {

    /** As of a number that is sent as one. A text of millions of digits would take minutes to read. */
    private static final int LONGEST_NUMBER = 1000;

    private final JsonValue json;
    private final JsonNode node;
    private final ResponseInfo response;

    /** Of the object's names, 0 until one is looked up that is not there. */
    private int casings;

    /**
     * The fields of an object that came with no response: of a delivery, or of JSON that an application kept.
     *
     * @param json the object; of anything else all fields are missing
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public JsonFields(JsonValue json) {
        this(json, ResponseInfo.none());
    }

    /**
     * The fields of an object.
     *
     * @param json the object; of anything else all fields are missing
     * @param response what came with the response that it is in
     */
    public JsonFields(JsonValue json, ResponseInfo response) {
        this.json = json;
        this.response = response;
        node = JsonTree.of(json);
    }

    /**
     * The fields of an object that may leave out what the request has said.
     *
     * @param json the object
     * @param response what came with the response that it is in
     * @param known the values of fields, for where the object has none; it gets into the JSON, without which the result
     *     could not be read back
     */
    public JsonFields(JsonValue json, ResponseInfo response, Map<String, ?> known) {
        this(completed(json, known), response);
    }

    private static JsonValue completed(JsonValue json, Map<String, ?> known) {
        Map<String, Object> object = new LinkedHashMap<>();
        known.forEach((name, value) -> {
            if (get(json, name).asText().isEmpty()) {
                object.put(name, value);
            }
        });
        if (object.isEmpty()) {
            return json;
        }
        json.names().forEach(name -> object.putIfAbsent(name, json.get(name)));
        return JsonValue.of(object);
    }

    /**
     * A field by either of its names; {@code null} in one casing does not hide a value in the other.
     *
     * @param json the object
     * @param name one of its names
     * @return the value, missing if there is none
     */
    public static JsonValue get(JsonValue json, String name) {
        return new JsonFields(json).value(name);
    }

    private JsonNode member(String name) {
        JsonNode asNamed = node.path(name);
        if (!asNamed.isMissingNode() && !asNamed.isNull()) {
            return asNamed;
        }
        if (casings == 0) {
            casings = Casing.of(node);
        }
        JsonNode other = Casing.mayHold(casings, name) ? node.path(Casing.other(name)) : asNamed;
        return other.isMissingNode() ? asNamed : other;
    }

    /**
     * The object.
     *
     * @return as sent
     */
    public JsonValue json() {
        return json;
    }

    /**
     * The response that the object is in.
     *
     * @return the response's status and the like, {@link ResponseInfo#none()} if there was no response
     */
    public ResponseInfo response() {
        return response;
    }

    /**
     * The fields of another part of the same response.
     *
     * @param part the part
     * @return its fields
     */
    public JsonFields of(JsonValue part) {
        return new JsonFields(part, response);
    }

    /**
     * Takes the fields one by one, in the order sent.
     *
     * @param taker takes each name and value
     */
    public void forEach(BiConsumer<String, JsonValue> taker) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            taker.accept(member.getKey(), JsonTree.value(member.getValue()));
        }
    }

    /**
     * A field of any type.
     *
     * @param name its name in either casing
     * @return the value, missing if there is none
     */
    public JsonValue value(String name) {
        return JsonTree.value(member(name));
    }

    /**
     * A text, or a number or boolean as text.
     *
     * @param name its name
     * @return the text, or {@code null}
     */
    public @Nullable String text(String name) {
        return text(member(name));
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isNumber() && !whole(value)) {
            return plain(value.decimalValue()).toString();
        }
        return value.isValueNode() && !value.isNull() && !value.isMissingNode() ? value.asText() : null;
    }

    /** A number that is sent as one of up to 18 digits or so, and needs no {@link BigDecimal}. */
    private static boolean whole(JsonNode value) {
        return value.isInt() || value.isLong();
    }

    /** In one form of many: a mapper that reads fractions as double loses zeros, and results must stay equal. */
    private static BigDecimal plain(BigDecimal sent) {
        if (sent.scale() < -LONGEST_NUMBER) {
            return sent;
        }
        BigDecimal stripped = sent.scale() > 0 ? sent.stripTrailingZeros() : sent;
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * A text without which the result would be of no use.
     *
     * @param name its name
     * @return the text
     * @throws UnreadableResult if there is none
     */
    public String required(String name) {
        return there(text(name), name);
    }

    /**
     * A text that is called by two names.
     *
     * @param name the name that is looked at first
     * @param otherName the other
     * @return the text, or {@code null}
     */
    public @Nullable String firstText(String name, String otherName) {
        String text = text(name);
        return text == null ? text(otherName) : text;
    }

    /**
     * A number, also one that is sent as a string.
     *
     * @param name its name
     * @return the number, or {@code null}
     */
    public @Nullable BigDecimal number(String name) {
        return number(member(name));
    }

    private static @Nullable BigDecimal number(JsonNode value) {
        if (value.isNumber()) {
            BigDecimal number = plain(value.decimalValue());
            if (number.precision() + Math.abs((long) number.scale()) < LONGEST_NUMBER / 2) {
                return number;
            }
        }
        String text = text(value);
        try {
            return text == null || text.length() > LONGEST_NUMBER ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /**
     * A whole number, also one that is sent as a string or with zeros behind the point.
     *
     * @param name its name
     * @return the number, {@code null} if there is none or it is out of range
     */
    public @Nullable Long integer(String name) {
        JsonNode value = member(name);
        if (whole(value)) {
            return value.longValue();
        }
        BigDecimal number = number(value);
        try {
            return number == null ? null : (Long) number.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /**
     * A whole number without which the result would be of no use.
     *
     * @param name its name
     * @return the number
     * @throws UnreadableResult if there is none
     */
    public long requiredInteger(String name) {
        return there(integer(name), name);
    }

    /**
     * A truth value.
     *
     * @param name its name
     * @return the value, or {@code null}
     */
    public @Nullable Boolean bool(String name) {
        JsonNode value = member(name);
        return value.isBoolean() ? value.booleanValue() : null;
    }

    /**
     * A point in time.
     *
     * @param name its name
     * @return the time, {@code null} if there is none or it cannot be read
     */
    public @Nullable Instant instant(String name) {
        JsonNode value = member(name);
        String text = value.isNumber() ? null : text(value);
        return text == null ? null : Timestamps.parse(text);
    }

    /**
     * A value of an open set.
     *
     * @param name its name
     * @param type the known values
     * @param <E> the known values
     * @return the value, or {@code null}
     */
    public <E extends Enum<E>> @Nullable OpenEnum<E> open(String name, Class<E> type) {
        String text = text(name);
        return text == null ? null : OpenEnum.of(type, text);
    }

    /**
     * A value of an open set, which can be asked also where the object has none.
     *
     * @param name its name
     * @param type the known values
     * @param <E> the known values
     * @return the value, {@link OpenEnum#absent()} if there is none
     */
    public <E extends Enum<E>> OpenEnum<E> openOrAbsent(String name, Class<E> type) {
        OpenEnum<E> value = open(name, type);
        return value == null ? OpenEnum.absent() : value;
    }

    /**
     * An object.
     *
     * @param name its name
     * @param reader reads it
     * @param <T> what is read
     * @return what was read, {@code null} if there is no object
     */
    public <T> @Nullable T object(String name, Function<JsonFields, T> reader) {
        JsonNode value = member(name);
        return value.isObject() ? reader.apply(of(JsonTree.value(value))) : null;
    }

    /**
     * A list of objects.
     *
     * @param name its name
     * @param reader reads each
     * @param <T> what is read
     * @return without what is no object, empty if there is no list
     */
    public <T> List<T> list(String name, Function<JsonFields, T> reader) {
        JsonNode value = member(name);
        if (!value.isArray()) {
            return List.of();
        }
        List<T> objects = new ArrayList<>(value.size());
        for (JsonNode item : value) {
            if (item.isObject()) {
                objects.add(reader.apply(of(JsonTree.value(item))));
            }
        }
        return Collections.unmodifiableList(objects);
    }

    /**
     * A list of texts.
     *
     * @param name its name
     * @return without what is no text, empty if there is no list
     */
    public List<String> texts(String name) {
        return value(name).items().stream()
                .map(JsonValue::asText)
                .flatMap(Optional::stream)
                .toList();
    }

    private static <T> T there(@Nullable T value, String name) {
        if (value == null) {
            throw new UnreadableResult(name + " is missing");
        }
        return value;
    }
}
