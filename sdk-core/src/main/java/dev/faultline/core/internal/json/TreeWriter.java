package dev.faultline.core.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.faultline.core.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes trees of values. What is not plainly JSON already is written and read again, so that a number is of the kind that a
 * response would have.
 */
final class TreeWriter {

    /** A value that holds itself is left to Jackson, which rejects it. */
    private static final int DEEPEST = 50;

    private final Function<Object, JsonNode> byJackson;

    TreeWriter(Function<Object, JsonNode> byJackson) {
        this.byJackson = byJackson;
    }

    JsonNode tree(@Nullable Object value) {
        return tree(value, 0);
    }

    private JsonNode tree(@Nullable Object value, int depth) {
        if (value == null) {
            return NullNode.getInstance();
        }
        if (value instanceof JsonValue json && !json.isMissing()) {
            return JsonTree.of(json); // nobody changes it
        }
        if (value instanceof MissingNode none) {
            return none;
        }
        if (value instanceof String text && !Json.hasSurrogates(text)) {
            return TextNode.valueOf(text);
        }
        if (value instanceof Boolean flag) {
            return BooleanNode.valueOf(flag);
        }
        if (value instanceof Integer number) {
            return IntNode.valueOf(number);
        }
        if (depth < DEEPEST && value instanceof Map<?, ?> map && named(map)) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            map.forEach((name, member) -> object.set((String) name, tree(member, depth + 1)));
            return object;
        }
        if (depth < DEEPEST && value instanceof List<?> list) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(list.size());
            list.forEach(item -> array.add(tree(item, depth + 1)));
            return array;
        }
        return byJackson.apply(value);
    }

    private static boolean named(Map<?, ?> map) {
        for (Object name : map.keySet()) {
            if (!(name instanceof String text) || Json.hasSurrogates(text)) {
                return false;
            }
        }
        return true;
    }
}
