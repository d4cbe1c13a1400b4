package dev.faultline.core.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.faultline.core.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares trees of JSON by value, and makes plain Java of them. */
public final class JsonTree {

    private static final Comparator<JsonNode> BY_VALUE =
            (one, other) -> one.equals(other) || sameNumber(one, other) ? 0 : 1;

    /** Set by {@link JsonValue} before there is one. */
    private static volatile @Nullable Function<JsonValue, JsonNode> opener;

    private static volatile @Nullable Function<JsonNode, JsonValue> maker;

    private JsonTree() {}

    /**
     * For the class of the values alone, in whose public methods no type of Jackson's may stand.
     *
     * @param trees gives the tree of a value
     * @param values makes a value of a tree that nobody changes
     */
    public static void openBy(Function<JsonValue, JsonNode> trees, Function<JsonNode, JsonValue> values) {
        opener = trees;
        maker = values;
    }

    static JsonNode of(JsonValue value) {
        return Objects.requireNonNull(opener).apply(value);
    }

    /** The value of a tree of our own, which is neither copied nor checked, unlike one that an application gives. */
    static JsonValue value(JsonNode tree) {
        if (maker == null) {
            JsonValue.missing(); // its class is initialized by this, and sets it
        }
        return Objects.requireNonNull(maker).apply(tree);
    }

    private static boolean sameNumber(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber() && one.decimalValue().compareTo(other.decimalValue()) == 0;
    }

    /**
     * Whether two trees are the same JSON, however their numbers are written.
     *
     * @param one a tree
     * @param other another
     * @return {@code true} if they are
     */
    public static boolean equal(JsonNode one, JsonNode other) {
        return one.equals(BY_VALUE, other);
    }

    /**
     * A hash that is the same for trees that are {@linkplain #equal equal}.
     *
     * @param node a tree
     * @return the hash
     */
    public static int hash(JsonNode node) {
        int hash = 0;
        if (node.isNumber()) {
            return Double.hashCode(node.doubleValue());
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                hash += member.getKey().hashCode() ^ hash(member.getValue());
            }
        } else if (node.isArray()) {
            for (JsonNode item : node) {
                hash = 31 * hash + hash(item);
            }
        } else {
            return node.hashCode();
        }
        return hash;
    }

    /**
     * A copy without some members.
     *
     * @param node a tree
     * @param names the names of members to leave out, at any depth
     * @return the copy
     */
    public static JsonNode without(JsonNode node, Set<String> names) {
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                if (!names.contains(member.getKey())) {
                    copy.set(member.getKey(), without(member.getValue(), names));
                }
            }
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(item -> copy.add(without(item, names)));
            return copy;
        }
        return node;
    }

    /**
     * A tree as Java's own types, which every mapper knows.
     *
     * @param node a tree
     * @return a map, list, string, number, boolean, or {@code null} if the tree is missing too
     */
    public static @Nullable Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                Object value = plain(member.getValue());
                object.put(member.getKey(), value == null ? Null.SENT : value);
            }
            return object;
        }
        if (node.isArray()) {
            List<@Nullable Object> array = new ArrayList<>(node.size());
            node.forEach(item -> array.add(plain(item)));
            return array;
        }
        if (node.isNumber()) {
            return node.numberValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isTextual() ? node.textValue() : null;
    }

    /** A mapper that leaves null members out leaves out those of maps too, and what was sent must stay. */
    private static final class Null {

        static final Null SENT = new Null();

        @com.fasterxml.jackson.annotation.JsonValue
        @Nullable
        Object nothing() {
            return null;
        }
    }
}
