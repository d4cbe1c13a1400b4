package dev.faultline.core.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.RequestData;
import dev.faultline.core.ResponseInfo;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the core's own types look in JSON. */
final class JsonTypes {

    /** Attribute of a reader: what {@code response()} of the results that it reads will be. */
    static final String RESPONSE = "dev.faultline.response";

    private static final JsonDeserializer<?> TREES = JsonNodeDeserializer.getDeserializer(JsonNode.class);

    private JsonTypes() {}

    static SimpleModule module() {
        return new SimpleModule("faultline")
                .addDeserializer(Instant.class, new LenientInstant())
                .addDeserializer(OpenEnum.class, new OpenEnums(null))
                .addDeserializer(JsonValue.class, new JsonValues())
                .addDeserializer(JsonFields.class, new AnswersFields())
                .addSerializer(RequestData.class, new RequestFields())
                .addDeserializer(ResponseInfo.class, new Injected());
    }

    /** What the context does by itself, but for looking for the deserializer, which takes longer than a small tree. */
    private static JsonNode tree(JsonParser parser, DeserializationContext context) throws IOException {
        return (JsonNode) TREES.deserialize(parser, context);
    }

    private static ResponseInfo response(DeserializationContext context) {
        return context.getAttribute(RESPONSE) instanceof ResponseInfo info ? info : ResponseInfo.none();
    }

    /** A timestamp that cannot be read never breaks a result: it is {@code null}. */
    private static final class LenientInstant extends JsonDeserializer<Instant> {
        @Override
        public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                return Timestamps.parse(parser.getText());
            }
            parser.skipChildren();
            return null;
        }
    }

    @SuppressWarnings("rawtypes") // Jackson registers by class
    private static final class OpenEnums extends JsonDeserializer<OpenEnum> implements ContextualDeserializer {
        private final @Nullable Class<?> type;

        OpenEnums(@Nullable Class<?> type) {
            this.type = type;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            JavaType enumType = context.getContextualType();
            return new OpenEnums(enumType.containedTypeOrUnknown(0).getRawClass());
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public OpenEnum deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String value = Objects.requireNonNullElse(
                    parser.getValueAsString(), parser.currentToken().name());
            parser.skipChildren();
            return OpenEnum.of((Class) Objects.requireNonNull(type, "OpenEnum without a type argument"), value);
        }
    }

    private static final class JsonValues extends JsonDeserializer<JsonValue> {
        @Override
        public JsonValue deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return JsonTree.value(tree(parser, context));
        }

        @Override
        public JsonValue getNullValue(DeserializationContext context) {
            return JsonValue.of(null);
        }

        @Override
        public JsonValue getAbsentValue(DeserializationContext context) {
            return JsonValue.missing();
        }
    }

    /** Results that are read as a whole get what came with their response, too. */
    private static final class AnswersFields extends JsonDeserializer<JsonFields> {
        @Override
        public JsonFields deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new JsonFields(JsonTree.value(tree(parser, context)), response(context));
        }
    }

    private static final class RequestFields extends JsonSerializer<RequestData> {
        @Override
        public void serialize(RequestData value, JsonGenerator json, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(value.fields(), json);
        }
    }

    /** Whatever an API may send under this name, the component gets what came with the response. */
    private static final class Injected extends JsonDeserializer<ResponseInfo> {
        @Override
        public ResponseInfo deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            parser.skipChildren();
            return getAbsentValue(context);
        }

        @Override
        public ResponseInfo getNullValue(DeserializationContext context) {
            return getAbsentValue(context);
        }

        @Override
        public ResponseInfo getAbsentValue(DeserializationContext context) {
            return response(context);
        }
    }
}
