package dev.faultline.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.faultline.core.internal.json.Json;
import dev.faultline.core.internal.json.JsonTree;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A piece of JSON, for what an API sends and no type describes. Every step can be taken blindly: what is not there is a
 * {@linkplain #isMissing() missing} value, never a {@code null} and never an exception.
 *
 * <pre>{@code
 * String city = response.json().get("data").get(0).get("city").asText().orElse("nowhere");
 * }</pre>
 *
 * <p>Two values are equal if they are the same JSON: the order of members does not count, nor how a number is written
 * ({@code 2.5} and {@code 2.50}). A mapper of an application's own writes and reads it as the JSON that it is. One that
 * reads fractions as {@code double} keeps 15 digits of them.
 */
public final class JsonValue {

    private static final JsonValue MISSING = new JsonValue(MissingNode.getInstance());

    static {
        JsonTree.openBy(value -> value.node, JsonValue::new);
    }

    private final JsonNode node;

    private JsonValue(JsonNode node) {
        this.node = node;
    }

    /**
     * Reads a text as far as it is JSON: of a text that is cut in the middle, everything before the cut.
     *
     * @param text any text
     * @return the value, missing if the text does not begin as JSON
     */
    public static JsonValue parseLeniently(String text) {
        return new JsonValue(Json.readLeniently(text));
    }

    /**
     * Reads a text that is one whole JSON value and nothing else.
     *
     * @param text any text
     * @return the value, missing if the text is cut off, is followed by more, or is no JSON
     */
    public static JsonValue parse(String text) {
        return new JsonValue(Json.readStrictly(text));
    }

    /**
     * Any value as JSON.
     *
     * @param value a map, list, string, number, boolean, record or {@code null}
     * @return the value
     * @throws IllegalArgumentException if the value cannot be written as JSON
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static JsonValue of(@Nullable Object value) {
        return value instanceof JsonValue json && !json.isMissing() ? json : new JsonValue(Json.tree(value));
    }

    /**
     * A missing value.
     *
     * @return what {@link #get(String)} gives for a member that is not there
     */
    public static JsonValue missing() {
        return MISSING;
    }

    /**
     * A member of an object.
     *
     * @param name the member's name
     * @return its value, missing if this is no object or has no such member
     */
    public JsonValue get(String name) {
        JsonNode member = node.get(name);
        return member == null ? MISSING : new JsonValue(member);
    }

    /**
     * An item of an array.
     *
     * @param index from 0
     * @return the item, missing if this is no array or is shorter
     */
    public JsonValue get(int index) {
        JsonNode item = node.get(index);
        return item == null ? MISSING : new JsonValue(item);
    }

    /**
     * This value without some of its members.
     *
     * @param names the members' names; they are left out at any depth
     * @return the value without them
     */
    public JsonValue without(String... names) {
        return new JsonValue(JsonTree.without(node, Set.of(names)));
    }

    /**
     * The items of an array.
     *
     * @return the items, empty if this is no array
     */
    public List<JsonValue> items() {
        JsonValue[] items = new JsonValue[node.isArray() ? node.size() : 0];
        for (int i = 0; i < items.length; i++) {
            items[i] = new JsonValue(node.get(i));
        }
        return List.of(items);
    }

    /**
     * The names of an object's members.
     *
     * @return the names in the order sent, empty if this is no object
     */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /**
     * Whether nothing is here; JSON's {@code null} is something, see {@link #isNull()}.
     *
     * @return {@code true} if the member or item does not exist
     */
    public boolean isMissing() {
        return node.isMissingNode();
    }

    /**
     * Whether this is JSON's {@code null}.
     *
     * @return {@code true} for {@code null}
     */
    public boolean isNull() {
        return node.isNull();
    }

    /**
     * Whether this is an object.
     *
     * @return {@code true} for an object
     */
    public boolean isObject() {
        return node.isObject();
    }

    /**
     * Whether this is an array.
     *
     * @return {@code true} for an array
     */
    public boolean isArray() {
        return node.isArray();
    }

    /**
     * A string, number or boolean as text.
     *
     * @return the text, empty for anything else
     */
    public Optional<String> asText() {
        return node.isValueNode() && !node.isNull() && !node.isMissingNode()
                ? Optional.of(node.asText())
                : Optional.empty();
    }

    /**
     * A number, exactly as sent.
     *
     * @return the number, empty for anything else
     */
    public Optional<BigDecimal> asNumber() {
        return node.isNumber() ? Optional.of(node.decimalValue()) : Optional.empty();
    }

    /**
     * A boolean.
     *
     * @return the boolean, empty for anything else
     */
    public Optional<Boolean> asBoolean() {
        return node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty();
    }

    /**
     * This value as a result of the SDK, such as a row of an export or a part of a raw response, or as an object of the
     * application's own.
     *
     * @param type a result's type, or a record or class that Jackson can read; in a named module its package must be open to
     *     {@code com.fasterxml.jackson.databind}
     * @param <T> that type
     * @return the object
     * @throws IllegalArgumentException if the value does not fit the type
     */
    public <T> T as(Class<T> type) {
        return Json.convert(node, type);
    }

    /** For any mapper, which knows Java's own types and not those of our Jackson. */
    @com.fasterxml.jackson.annotation.JsonValue
    @Nullable
    Object plain() {
        return JsonTree.plain(node);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonValue that && JsonTree.equal(node, that.node);
    }

    @Override
    public int hashCode() {
        return JsonTree.hash(node);
    }

    /** The value as JSON, a string with its quotes; empty if missing. */
    @Override
    public String toString() {
        return node.isMissingNode() ? "" : node.toString();
    }
}
