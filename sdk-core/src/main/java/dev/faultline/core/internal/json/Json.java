package dev.faultline.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The only place that knows Jackson's mapper. It is ours alone: an application's own settings never reach it. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES) // 2.50 stays 2.50
            .nodeFactory(new FiniteNumbers())
            .addModule(new JavaTimeModule())
            .addModule(JsonTypes.module())
            .build();

    /** One for each type, which are few. */
    private static final ClassValue<ObjectReader> READERS = new ClassValue<>() {
        @Override
        protected ObjectReader computeValue(Class<?> type) {
            return strict(MAPPER.readerFor(type));
        }
    };

    private static final TreeWriter TREE_WRITER = new TreeWriter(Json::writtenAndRead);

    private static final ObjectWriter WRITER = MAPPER.writer();

    private static final ObjectReader TREES = strict(MAPPER.reader());

    private Json() {}

    /**
     * Writes a request body.
     *
     * @param value a record, map, list or anything else that Jackson writes
     * @return UTF-8
     * @throws IllegalArgumentException if it cannot be written; the message does not quote the value
     */
    public static byte[] write(Object value) {
        try {
            return WRITER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "the body cannot be written as JSON: " + value.getClass().getName() + ", " + reason(e));
        }
    }

    /**
     * Reads a result.
     *
     * @param body UTF-8, UTF-16 or UTF-32
     * @param type the result's type
     * @param info what its {@link dev.faultline.core.ApiResult#response()} will be
     * @param <T> the result's type
     * @return the result
     * @throws IOException if the body is not JSON, or does not fit the type; JSON's {@code null} fits {@link JsonValue} only
     */
    public static <T> T read(byte[] body, Class<T> type, ResponseInfo info) throws IOException {
        try {
            ObjectReader reader = READERS.get(type);
            boolean holdsResponse = type != JsonValue.class;
            return notNull((holdsResponse ? with(info, reader) : reader).<T>readValue(body));
        } catch (NumberFormatException e) {
            throw outOfRange();
        }
    }

    /**
     * Reads a result of a type with type arguments.
     *
     * @param body UTF-8, UTF-16 or UTF-32
     * @param type the result's type
     * @param info what its {@link dev.faultline.core.ApiResult#response()} will be
     * @param <T> the result's type
     * @return the result
     * @throws IOException as for {@link #read(byte[], Class, ResponseInfo)}
     */
    public static <T> T read(byte[] body, TypeReference<T> type, ResponseInfo info) throws IOException {
        try {
            return notNull(with(info, strict(MAPPER.readerFor(type))).<T>readValue(body));
        } catch (NumberFormatException e) {
            throw outOfRange();
        }
    }

    private static ObjectReader strict(ObjectReader reader) {
        return reader.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    private static ObjectReader with(ResponseInfo info, ObjectReader reader) {
        return reader.withAttribute(JsonTypes.RESPONSE, info);
    }

    /** Jackson lets this one through, for an exponent that no number of Java's has. */
    private static IOException outOfRange() {
        return new IOException("a number is out of range");
    }

    private static <T> T notNull(@Nullable T result) throws IOException {
        if (result == null) {
            throw new IOException("it is JSON's null");
        }
        return result;
    }

    /**
     * A value as a tree.
     *
     * @param value anything that Jackson writes
     * @return the tree
     * @throws IllegalArgumentException if it cannot be written; the message does not quote the value
     */
    public static JsonNode tree(@Nullable Object value) {
        return TREE_WRITER.tree(value);
    }

    private static JsonNode writtenAndRead(Object value) {
        try {
            // not valueToTree: that keeps Java's kinds of numbers, and 1L would not equal the 1 of a response
            return MAPPER.readTree(WRITER.writeValueAsBytes(value));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "the value cannot be written as JSON: " + value.getClass().getName() + ", " + reason(e));
        }
    }

    /**
     * Whether Jackson may write a text otherwise than it is: it escapes, replaces or rejects halves of a pair of surrogates,
     * and in UTF-8 whole pairs too.
     *
     * @param text any text
     * @return {@code true} if a character is beyond U+FFFF, or half of one
     */
    public static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * A tree as an object.
     *
     * @param node the tree
     * @param type the object's type
     * @param <T> the object's type
     * @return the object
     * @throws IllegalArgumentException if it does not fit; the message does not quote the content
     */
    public static <T> T convert(JsonNode node, Class<T> type) {
        T converted;
        try {
            converted = node.isMissingNode() ? null : MAPPER.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the JSON does not fit " + type.getName() + ": " + reason(e));
        }
        if (converted == null) {
            throw new IllegalArgumentException("the JSON is missing or null, not a " + type.getName());
        }
        return converted;
    }

    /**
     * The fault of a body, without Jackson's own message, which quotes the content.
     *
     * @param failure the failure to read or write
     * @return for people and logs
     */
    public static String reason(IOException failure) {
        if (!(failure instanceof JsonProcessingException json)) {
            return String.valueOf(failure.getMessage());
        }
        String where = json.getLocation() == null || json.getLocation().getLineNr() < 0
                ? ""
                : " at line " + json.getLocation().getLineNr() + ", column "
                        + json.getLocation().getColumnNr();
        String path = json instanceof JsonMappingException mapping ? path(mapping) : "";
        String closed =
                json instanceof InvalidDefinitionException definition ? closedPackage(definition.getType()) : "";
        return failure.getClass().getSimpleName() + path + where + closed;
    }

    /** A type of a module that does not open its package can neither be made nor looked into, whatever it declares. */
    private static String closedPackage(@Nullable JavaType type) {
        if (type == null) {
            return "";
        }
        Class<?> raw = type.getRawClass();
        Module own = raw.getModule();
        Module jackson = ObjectMapper.class.getModule();
        boolean ofJava = own.isNamed() && own.getName().matches("(java|jdk)\\..*");
        if (ofJava || own.isOpen(raw.getPackageName(), jackson)) {
            return "";
        }
        return "; write \"opens " + raw.getPackageName() + (jackson.isNamed() ? " to " + jackson.getName() : "")
                + ";\" into the module-info.java of " + own.getName();
    }

    /** Where in the type, without the keys of maps: those are content. */
    private static String path(JsonMappingException failure) {
        String path = failure.getPath().stream()
                .map(step -> step.getFrom() instanceof Map ? "*" : step.getFieldName())
                .map(step -> step == null ? "[]" : step)
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "" : " in " + path;
    }

    /**
     * Reads a text that is one whole JSON value and nothing else.
     *
     * @param text any text; a byte order mark before it is skipped
     * @return the tree, missing if the text is anything else: a value that was cut off or is followed by another is none
     */
    public static JsonNode readStrictly(String text) {
        try {
            return TREES.readTree(withoutMark(text));
        } catch (IOException | NumberFormatException e) {
            return MissingNode.getInstance();
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * Reads a text as far as it is JSON, so that an error whose body was cut still has its code.
     *
     * @param text any text
     * @return the tree of everything before the first fault, missing if there is nothing
     */
    public static JsonNode readLeniently(String text) {
        JsonNode root = MissingNode.getInstance();
        Deque<ContainerNode<?>> open = new ArrayDeque<>();
        try (JsonParser parser = MAPPER.createParser(withoutMark(text))) {
            String name = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    name = parser.currentName();
                } else if (token.isStructEnd()) {
                    open.pop();
                } else {
                    JsonNode node = token.isStructStart() ? container(token) : scalar(parser, token);
                    if (open.isEmpty()) {
                        root = node;
                    } else if (open.peek() instanceof ObjectNode object) {
                        object.set(name, node);
                    } else if (open.peek() instanceof ArrayNode array) {
                        array.add(node);
                    }
                    if (node instanceof ContainerNode<?> container) {
                        open.push(container);
                    }
                }
                if (open.isEmpty()) {
                    break;
                }
            }
        } catch (IOException | NumberFormatException e) {
            return root; // what stood before the fault
        }
        return root;
    }

    private static ContainerNode<?> container(JsonToken token) {
        return token == JsonToken.START_OBJECT ? MAPPER.createObjectNode() : MAPPER.createArrayNode();
    }

    /** As the mapper reads it, which prepares more for each value than the value is large. */
    private static JsonNode scalar(JsonParser parser, JsonToken token) throws IOException {
        JsonNodeFactory nodes = MAPPER.getNodeFactory();
        return switch (token) {
            case VALUE_STRING -> nodes.textNode(parser.getText());
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NULL -> nodes.nullNode();
            case VALUE_NUMBER_INT -> whole(parser, nodes);
            default -> MAPPER.readTree(parser);
        };
    }

    private static JsonNode whole(JsonParser parser, JsonNodeFactory nodes) throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> nodes.numberNode(parser.getIntValue());
            case LONG -> nodes.numberNode(parser.getLongValue());
            default -> MAPPER.readTree(parser);
        };
    }

    /** An older Jackson makes infinity of a number that no type of Java's holds. */
    private static final class FiniteNumbers extends JsonNodeFactory {

        private static final long serialVersionUID = 1L;

        @Override
        public NumericNode numberNode(double value) {
            if (!Double.isFinite(value)) {
                throw new NumberFormatException("out of range");
            }
            return super.numberNode(value);
        }
    }
}
