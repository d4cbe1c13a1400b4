package dev.faultline.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.faultline.core.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"a\":1,\"b\":[true,false,null,{\"c\":\"d\"}],\"e\":{}}",
                "[[],[[]],{}]",
                "\"text\"",
                "12.50",
                "true",
                "null",
            })
    void wholeJson_asItIs(String text) {
        assertThat(Json.readLeniently(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[0,-0,7,-2147483648,2147483648,9223372036854775807,9223372036854775808,-92233720368547758080]",
                "[2.5,2.50,1e3,1E+3,-0.0,1e-400,123456789012345678901234567890.12]",
                "[\"\",\"\\u00e9\\n\\\"\",\"\\ud83d\\ude00\",true,false,null]",
                "{\"a\":{\"b\":[{},[]]},\"a\":1,\"\":\"\"}",
            })
    void wholeJson_hasTheNodesOfTheMapper(String text) {
        assertThat(Json.readLeniently(text)).isEqualTo(Json.readStrictly(text));
        assertThat(Json.readStrictly(text).isMissingNode()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | {}",
                "{\"error\" | {}",
                "{\"error\": | {}",
                "{\"error\":\"JOB_CL | {}",
                "{\"error\":\"JOB_CLOSED\" | {\"error\":\"JOB_CLOSED\"}",
                "{\"error\":\"JOB_CLOSED\",\"details\":{\"jobId\":\"job_1\",\"sta"
                        + " | {\"error\":\"JOB_CLOSED\",\"details\":{\"jobId\":\"job_1\"}}",
                "{\"error\":\"A\",\"fields\":[{\"f\":1},{\"f\" | {\"error\":\"A\",\"fields\":[{\"f\":1},{}]}",
                "[1,2, | [1,2]",
                "[1,[2,[3 | [1,[2,[3]]]",
                "{\"a\":1}[cut] | {\"a\":1}",
                "{\"a\":1 [cut] | {\"a\":1}",
                "{\"a\":1,\"b\":tru | {\"a\":1}",
                "{\"a\":1,'b':2} | {\"a\":1}",
                "{\"a\":1,} | {\"a\":1}",
                "{\"a\":1]} | {\"a\":1}",
                "{\"a\":1}{\"b\":2} | {\"a\":1}",
                "{\"a\":1} and more | {\"a\":1}",
                "{\"a\":1,\"a\":2} | {\"a\":2}",
                "{\"a\":1,\"b\":1e99999999999} | {\"a\":1}",
            })
    void cutOrSpoiled_everythingBeforeTheFault(String text, String expected) {
        assertThat(Json.readLeniently(text)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t",
                "<!DOCTYPE html><html><body>502 Bad Gateway</body></html>",
                "Bad Gateway",
                "]",
                "}",
                ",",
                "nul",
                "\"cut",
                "'single'",
                "\u0000\u0001\u0002",
                "\ufeffBOM",
                "NaN",
                "\ud800",
            })
    void noJson_missing(String text) {
        assertThat(Json.readLeniently(text).isMissingNode()).isTrue();
        assertThat(JsonValue.parseLeniently(text)).isEqualTo(JsonValue.missing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
    void veryDeepNesting_neitherFailsNorOverflowsTheStack(String level) {
        String text = level.repeat(500_000);

        JsonNode node = Json.readLeniently(text);
        JsonValue value = JsonValue.parseLeniently(text);

        assertThat(node.isContainerNode()).isTrue();
        assertThat(node.size()).isEqualTo(1);
        assertThat(value.toString()).startsWith(level.substring(0, 1));
        assertThat(value).isEqualTo(JsonValue.parseLeniently(text)).hasSameHashCodeAs(JsonValue.parseLeniently(text));
    }

    @Test
    void deepButWithinReason_whole() {
        String text = "[".repeat(900) + "]".repeat(900);

        assertThat(Json.readLeniently(text)).hasToString(text);
    }

    @Test
    void decimals_keepEveryDigit() {
        String text = "{\"amount\":0.10000000000000000000000000000000001,\"count\":123456789012345678901234567890}";

        assertThat(Json.readLeniently(text)).hasToString(text);
    }

    @Test
    void absurdNumber_endsTheReadingOnly() {
        String text = "{\"error\":\"A\",\"retryAfter\":" + "9".repeat(5_000) + "}";

        assertThat(Json.readLeniently(text).get("error").asText()).isEqualTo("A");
    }

    @Test
    void everyPrefix_ofABody_isReadable() {
        String text =
                "{\"error\":\"VALIDATION\",\"message\":\"no\\u00fc\\n\",\"details\":[{\"f\":-1.5e3,\"ok\":true}]}";

        for (int length = 0; length < text.length(); length++) {
            JsonValue value = JsonValue.parseLeniently(text.substring(0, length));
            assertThat(value.isMissing()).isEqualTo(length == 0);
            assertThat(value.get("error").asText().isPresent()).isEqualTo(length >= 21);
        }
    }
}
