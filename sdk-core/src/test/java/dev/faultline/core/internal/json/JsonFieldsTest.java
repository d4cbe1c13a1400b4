package dev.faultline.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    enum State {
        ON
    }

    @Test
    void eitherCasing() {
        JsonFields fields = of("{\"first_name\":\"Ada\",\"lastName\":null,\"last_name\":\"L\",\"street1\":\"x\"}");

        assertThat(fields.text("firstName")).isEqualTo("Ada");
        assertThat(fields.text("first_name")).isEqualTo("Ada");
        assertThat(fields.text("lastName")).isEqualTo("L");
        assertThat(fields.text("street_1")).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource({
        "firstName, first_name",
        "first_name, firstName",
        "street1, street_1",
        "street_1, street1",
        "totalCount, totalCount",
        "id, id",
    })
    void theOtherCasing_ofAnObjectWithNothingElse(String sent, String asked) {
        assertThat(of("{\"" + sent + "\":\"x\"}").text(asked)).isEqualTo("x");
        assertThat(of("{\"a\":1,\"" + asked + "\":null,\"" + sent + "\":\"x\"}").text(asked))
                .isEqualTo("x");
    }

    @Test
    void forEach_takesTheFieldsInTheOrderSent() {
        List<String> taken = new ArrayList<>();

        of("{\"b\":1,\"a\":null}").forEach((name, value) -> taken.add(name + value));
        of("[1]").forEach((name, value) -> taken.add(name));

        assertThat(taken).containsExactly("b1", "anull");
    }

    @Test
    void everyType() {
        JsonFields fields = of("""
                {"n":"1.50","i":7.0,"b":true,"at":"2026-07-01T08:15:30Z","state":"On","o":{"x":1},
                 "list":[{"x":1},null,2,{"x":2}],"texts":["a",null,{},"b"]}""");

        assertThat(fields.number("n")).isEqualByComparingTo("1.5");
        assertThat(fields.integer("i")).isEqualTo(7L);
        assertThat(fields.requiredInteger("i")).isEqualTo(7L);
        assertThat(fields.bool("b")).isTrue();
        assertThat(fields.instant("at")).isEqualTo(Instant.parse("2026-07-01T08:15:30Z"));
        assertThat(fields.open("state", State.class).is(State.ON)).isTrue();
        assertThat(fields.openOrAbsent("state", State.class).is(State.ON)).isTrue();
        Long x = fields.object("o", o -> o.integer("x"));
        assertThat(x).isEqualTo(1L);
        assertThat(fields.list("list", o -> o.integer("x"))).containsExactly(1L, 2L);
        assertThat(fields.texts("texts")).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"f\":null}", "{\"f\":{}}", "{\"f\":[]}", "[]", "null", "7", "not JSON"})
    void whatIsNotThere_isNullOrEmpty(String json) {
        JsonFields fields = of(json);

        assertThat(fields.text("f")).isNull();
        assertThat(fields.number("f")).isNull();
        assertThat(fields.integer("f")).isNull();
        assertThat(fields.bool("f")).isNull();
        assertThat(fields.instant("f")).isNull();
        assertThat(fields.open("f", State.class)).isNull();
        assertThat(fields.openOrAbsent("f", State.class).isPresent()).isFalse();
        assertThat(fields.list("f", x -> x)).isEmpty();
        assertThat(fields.texts("f")).isEmpty();
        assertThatExceptionOfType(UnreadableResult.class)
                .isThrownBy(() -> fields.required("f"))
                .withMessage("f is missing");
        assertThatExceptionOfType(UnreadableResult.class).isThrownBy(() -> fields.requiredInteger("f"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "9223372036854775808", "1e999999999", "1e-999999999", "\"soon\""})
    void integer_onlyWhatFits(String number) {
        assertThat(of("{\"i\":" + number + "}").integer("i")).isNull();
    }

    @Test
    void number_inATextOfAThousandDigitsAtMost() {
        String longest = "9".repeat(1000);

        assertThat(of("{\"n\":\"" + longest + "\"}").number("n")).isEqualByComparingTo(longest);
        assertThat(of("{\"n\":\"" + longest + "9\"}").number("n")).isNull();
    }

    @Test
    void known_standsInForWhatIsMissing() {
        JsonValue json = JsonValue.parseLeniently("{\"a\":\"sent\"}");

        assertThat(new JsonFields(json, ResponseInfo.none(), Map.of("a", "known", "b", "known")).text("a"))
                .isEqualTo("sent");
        assertThat(new JsonFields(json, ResponseInfo.none(), Map.of("b", "known")).required("b"))
                .isEqualTo("known");
        assertThat(new JsonFields(json, ResponseInfo.none(), Map.of("a", "known", "b", 7)).json())
                .isEqualTo(JsonValue.parse("{\"a\":\"sent\",\"b\":7}"));
        assertThat(new JsonFields(JsonValue.missing(), ResponseInfo.none(), Map.of("b", 7)).json())
                .hasToString("{\"b\":7}");
    }

    @Test
    void numbers_areReadAlikeHoweverTheyAreWritten() {
        for (String json : List.of("{\"n\":2.50}", "{\"n\":2.5}", "{\"n\":25e-1}")) {
            assertThat(of(json).number("n")).isEqualTo(new BigDecimal("2.5"));
            assertThat(of(json).text("n")).isEqualTo("2.5");
        }
        assertThat(of("{\"n\":100.0}").text("n")).isEqualTo("100");
        assertThat(of("{\"n\":1e2}").number("n")).isEqualTo(new BigDecimal("100"));
        assertThat(of("{\"n\":\"2.50\"}").number("n")).isEqualTo(new BigDecimal("2.50"));
    }

    private static JsonFields of(String json) {
        return new JsonFields(JsonValue.parseLeniently(json));
    }
}
