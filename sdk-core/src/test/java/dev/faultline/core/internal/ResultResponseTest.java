package dev.faultline.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.UnreadableResult;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultResponseTest {

    @Test
    void itemError_tellsTheStoryOfTheCallWithTheStatusOfTheItem() {
        CallRecord record = new CallRecord("POST /things/bulk", "key-1");
        ResponseInfo info = ResponseInfo.builder()
                .status(200)
                .requestId("req-1")
                .idempotencyKey("key-1")
                .build();
        ResultResponse response = new ResultResponse(Map.of("x-request-id", "req-1"), new byte[0], info, record);

        ErrorResponse item = response.itemError(409, "{\"error\":6}");

        assertThat(item.record()).isSameAs(record);
        assertThat(item.status()).isEqualTo(409);
        assertThat(item.json().get("error").asNumber()).contains(BigDecimal.valueOf(6));
        assertThat(item.requestId()).isEqualTo("req-1");
        assertThat(item.retryAfter()).isNull();
    }

    @Test
    void itemError_keepsNoSecretsAndNoMoreThanAnyError() {
        ResultResponse response = new ResultResponse(
                Map.of(),
                new byte[0],
                ResponseInfo.none(),
                new CallRecord("POST /things/bulk", null),
                text -> text.replace("s3cret", "[API key]"));

        ErrorResponse item = response.itemError(403, "{\"message\":\"s3cret is too weak\"}");
        ErrorResponse long64 = response.itemError(400, "{\"error\":6,\"message\":\"" + "x".repeat(100_000));

        assertThat(item.json().get("message").asText()).contains("[API key] is too weak");
        assertThat(long64.body()).hasSize(64 * 1024 + "[cut]".length()).endsWith("x[cut]");
        assertThat(long64.json().get("error").asNumber()).contains(BigDecimal.valueOf(6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Log in</html>", "{\"id\":", "not JSON", "{\"id\":\"1\"} trailing"})
    void json_ofNoJson_isForeign(String body) {
        assertThat(unreadable(body).foreign()).isTrue();
    }

    @Test
    void tree_thatNoParserReadsToItsEnd_isForeign() {
        assertThat(unreadable("[".repeat(3000), JsonValue.class).foreign()).isTrue();
        assertThat(unreadable("{\"id\":" + "9".repeat(2000) + "}", JsonValue.class)
                        .foreign())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{} {}", "[]", "\"text\"", "{\"id\":{\"a\":1}}"})
    void json_thatDoesNotFit_isLeftToTheReaderToJudge(String body) {
        assertThat(unreadable(body).foreign()).isFalse();
    }

    /** The readers of trees judge it: where a list is expected, it is an empty one. */
    @Test
    void tree_ofNull_isNull() {
        ResultResponse response = new ResultResponse(
                Map.of(), new byte[] {'n', 'u', 'l', 'l'}, ResponseInfo.none(), new CallRecord("GET /things", null));

        assertThat(response.json(JsonValue.class).isNull()).isTrue();
    }

    @Test
    void unreadableResult_isOfOneKind() {
        UnreadableResult damaged = new UnreadableResult("id is missing");
        UnreadableResult foreign = UnreadableResult.foreign("it is no envelope");
        UnreadableResult error = UnreadableResult.saysError("success is false");

        assertThat(List.of(damaged, foreign, error))
                .extracting(UnreadableResult::foreign)
                .containsExactly(false, true, false);
        assertThat(List.of(damaged, foreign, error))
                .extracting(UnreadableResult::saysError)
                .containsExactly(false, false, true);
        assertThat(foreign).hasMessage("it is no envelope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "0\n{", "1e99999999999", "{\"id\":1e99999999999}"})
    void tree_thatIsNotOneWholeValue_isForeign(String body) {
        assertThat(unreadable(body, JsonValue.class).foreign()).isTrue();
    }

    private static UnreadableResult unreadable(String body) {
        return unreadable(body, Thing.class);
    }

    private static UnreadableResult unreadable(String body, Class<?> type) {
        ResultResponse response = new ResultResponse(
                Map.of(),
                body.getBytes(StandardCharsets.UTF_8),
                ResponseInfo.none(),
                new CallRecord("POST /things", null));
        return catchThrowableOfType(UnreadableResult.class, () -> response.json(type));
    }

    record Thing(String id) {}

    @Test
    void itemError_ofAPartOfTheResponse_isThatOfItsText() {
        ResultResponse response = new ResultResponse(
                Map.of(),
                new byte[0],
                ResponseInfo.builder().requestId("req-1").build(),
                new CallRecord("POST /things", null),
                text -> text.replace("s3cret", "***"));
        for (String text : List.of(
                "{\"error\":6,\"n\":2.50}",
                "\"notFound\"",
                "{\"message\":\"s3cret is too weak\"}",
                "{\"error\":6,\"message\":\"" + "x".repeat(100_000) + "\"}")) {
            ErrorResponse ofText = response.itemError(400, text);
            ErrorResponse ofPart = response.itemError(400, JsonValue.parse(text));

            assertThat(ofPart.body()).isEqualTo(ofText.body()).doesNotContain("s3cret");
            assertThat(ofPart.json()).isEqualTo(ofText.json());
            assertThat(ofPart.requestId()).isEqualTo(ofText.requestId());
        }
        assertThat(response.itemError(400, JsonValue.missing()).json().isMissing())
                .isTrue();
    }
}
