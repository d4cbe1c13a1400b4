package dev.faultline.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonValueTest {

    private static final JsonValue BODY =
            JsonValue.parseLeniently("{\"data\":[{\"city\":\"Bern\",\"size\":1.50},7,null],"
                    + "\"on\":true,\"empty\":{},\"nothing\":null,\"text\":\"a\\\"b\"}");

    @Test
    void get_everyStepCanBeTakenBlindly() {
        assertThat(BODY.get("data").get(0).get("city").asText()).hasValue("Bern");
        assertThat(BODY.get("no").get(3).get("way").get("x").isMissing()).isTrue();
        assertThat(BODY.get(0).isMissing()).isTrue();
        assertThat(BODY.get("data").get("city").isMissing()).isTrue();
        assertThat(BODY.get("data").get(3).isMissing()).isTrue();
        assertThat(BODY.get("data").get(-1).isMissing()).isTrue();
        assertThat(JsonValue.missing().get("a").get(0).isMissing()).isTrue();
        assertThat(JsonValue.of(null).get("a").isMissing()).isTrue();
    }

    @Test
    void of_equalsTheSameValueInAResponse() {
        assertThat(JsonValue.of(Map.of("n", List.of(1L, (short) 2, 2.5, new BigDecimal("3.50")))))
                .isEqualTo(JsonValue.parseLeniently("{\"n\":[1,2,2.5,3.50]}"))
                .hasSameHashCodeAs(JsonValue.parseLeniently("{\"n\":[1,2,2.5,3.50]}"));
    }

    @Test
    void treeOfAnApplication_isCopied_asAResponseWouldHaveIt() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode().put("n", 1e30);
        JsonValue top = JsonValue.of(tree);
        JsonValue nested = JsonValue.of(Map.of("inner", List.of(tree)));

        tree.put("n", 2);

        assertThat(top).isEqualTo(JsonValue.parse("{\"n\":1.0E30}")).hasToString("{\"n\":1.0E+30}");
        assertThat(nested.get("inner").get(0)).isEqualTo(top).hasToString(top.toString());
        assertThat(JsonValue.of(MissingNode.getInstance()).isMissing()).isTrue();
    }

    @Test
    void nullAndMissing_toldApart() {
        assertThat(BODY.get("nothing").isNull()).isTrue();
        assertThat(BODY.get("nothing").isMissing()).isFalse();
        assertThat(BODY.get("no").isNull()).isFalse();
        assertThat(BODY.get("no").isMissing()).isTrue();
        assertThat(BODY.get("nothing")).isNotEqualTo(BODY.get("no"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"a\" | a | |",
                "\"\" | `` | |",
                "7 | 7 | 7 |",
                "1.50 | 1.50 | 1.50 |",
                "100.0 | 100.0 | 100.0 |",
                "-0.1 | -0.1 | -0.1 |",
                "true | true | | true",
                "\"true\" | true | |",
                "\"7\" | 7 | |",
                "null | | |",
                "{} | | |",
                "[] | | |",
            })
    void scalars(String json, String text, BigDecimal number, Boolean flag) {
        JsonValue value = JsonValue.parseLeniently(json);

        assertThat(value.asText().orElse(null)).isEqualTo(text);
        assertThat(value.asNumber().orElse(null)).isEqualTo(number);
        assertThat(value.asBoolean().orElse(null)).isEqualTo(flag);
    }

    @Test
    void items_ofAnArrayOnly() {
        assertThat(BODY.get("data").items()).hasSize(3);
        assertThat(BODY.get("data").items().get(2).isNull()).isTrue();
        assertThat(BODY.items()).isEmpty();
        assertThat(BODY.get("text").items()).isEmpty();
        assertThat(JsonValue.missing().items()).isEmpty();
    }

    @Test
    void names_ofAnObjectOnlyInTheOrderSent() {
        assertThat(BODY.names()).containsExactly("data", "on", "empty", "nothing", "text");
        assertThat(BODY.get("data").names()).isEmpty();
        assertThat(JsonValue.missing().names()).isEmpty();
    }

    @Test
    void kinds() {
        assertThat(BODY.isObject()).isTrue();
        assertThat(BODY.isArray()).isFalse();
        assertThat(BODY.get("data").isArray()).isTrue();
        assertThat(BODY.get("data").isObject()).isFalse();
        assertThat(BODY.get("text").isObject() || BODY.get("text").isArray()).isFalse();
    }

    @Test
    void of_anyValue() {
        assertThat(JsonValue.of(Map.of("a", List.of(1, "b"))))
                .hasToString("{\"a\":[1,\"b\"]}")
                .isEqualTo(JsonValue.parseLeniently("{\"a\":[1,\"b\"]}"));
        assertThat(JsonValue.of(null).isNull()).isTrue();
        assertThat(JsonValue.of("text").asText()).hasValue("text");
        assertThat(JsonValue.of(new BigDecimal("1.50")).asNumber()).hasValue(new BigDecimal("1.50"));
    }

    @Test
    void toString_json() {
        assertThat(BODY.get("text")).hasToString("\"a\\\"b\"");
        assertThat(BODY.get("data").get(0)).hasToString("{\"city\":\"Bern\",\"size\":1.50}");
        assertThat(BODY.get("nothing")).hasToString("null");
        assertThat(BODY.get("no")).hasToString("");
    }

    @Test
    void equals_byContent() {
        assertThat(JsonValue.parseLeniently("{\"a\":1,\"b\":2}"))
                .isEqualTo(JsonValue.parseLeniently("{ \"b\" : 2, \"a\" : 1 }"))
                .hasSameHashCodeAs(JsonValue.parseLeniently("{ \"b\" : 2, \"a\" : 1 }"))
                .isNotEqualTo(JsonValue.parseLeniently("{\"a\":1}"))
                .isNotEqualTo("{\"a\":1,\"b\":2}");
    }

    @Test
    void rawResponse_readsItsBody() {
        RawResponse response = new RawResponse("{\"a\":\"\u00fc\"}".getBytes(StandardCharsets.UTF_8), info());

        assertThat(response.status()).isEqualTo(202);
        assertThat(response.text()).isEqualTo("{\"a\":\"\u00fc\"}");
        assertThat(response.json().get("a").asText()).hasValue("\u00fc");
        assertThat((Object) response.as(Map.class)).isEqualTo(Map.of("a", "\u00fc"));
        assertThat(response.headers()).containsEntry("x-a", "1");
        assertThat(response).hasToString("RawResponse[status=202, bytes=10]");
        response.bytes()[0] = 'x';
        assertThat(response.bytes()[0]).isEqualTo((byte) '{');
    }

    private static ResponseInfo info() {
        return ResponseInfo.builder().status(202).headers(Map.of("x-a", "1")).build();
    }
}
