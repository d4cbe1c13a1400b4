package dev.faultline.core.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.Attempt;
import dev.faultline.core.Decision;
import dev.faultline.core.Outcome;
import dev.faultline.core.RateLimit;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.TestError;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultAnswerTest {

    @Test
    void itemError_tellsTheStoryOfTheCallWithTheStatusOfTheItem() {
        CallRecord record = new CallRecord("POST /things/bulk", "key-1");
        ResponseInfo info = new ResponseInfo(200, "req-1", RateLimit.UNKNOWN, List.of(), "key-1");
        ResultAnswer answer = new ResultAnswer(Map.of("x-request-id", "req-1"), new byte[0], info, record);

        ErrorAnswer item = answer.itemError(409, "{\"error\":6}");

        assertThat(item.record()).isSameAs(record);
        assertThat(item.status()).isEqualTo(409);
        assertThat(item.json().get("error").asNumber()).contains(BigDecimal.valueOf(6));
        assertThat(item.requestId()).isEqualTo("req-1");
        assertThat(item.retryAfter()).isNull();
    }

    @Test
    void refusal_isTheErrorOfItsLineAndTheCallsLastAttempt() {
        CallRecord record = new CallRecord("POST /things", null);
        Attempt sent = new Attempt(2, Instant.EPOCH, Duration.ofMillis(7), 200, null, "req-2", Decision.DONE, null);
        ResponseInfo info = new ResponseInfo(200, "req-2", RateLimit.UNKNOWN, List.of(sent), null);
        byte[] body = "{\"error\":\"BROKEN_LINK\"}".getBytes(StandardCharsets.UTF_8);

        ErrorAnswer refusal = new ResultAnswer(Map.of(), body, info, record).refusal(TestError.BROKEN_LINK);

        assertThat(refusal.status()).isEqualTo(TestError.BROKEN_LINK.status());
        assertThat(refusal.json().get("error").asText()).contains("BROKEN_LINK");
        assertThat(record.outcome()).isEqualTo(TestError.BROKEN_LINK.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(record.attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.number()).isEqualTo(2);
            assertThat(attempt.decision()).isEqualTo(Decision.NOT_RETRYABLE);
            assertThat(attempt.requestId()).contains("req-2");
        });
    }

    @Test
    void itemError_keepsNoSecretsAndNoMoreThanAnyError() {
        ResultAnswer answer = new ResultAnswer(
                Map.of(),
                new byte[0],
                ResponseInfo.none(),
                new CallRecord("POST /things/bulk", null),
                text -> text.replace("s3cret", "[API key]"));

        ErrorAnswer item = answer.itemError(403, "{\"message\":\"s3cret is too weak\"}");
        ErrorAnswer long64 = answer.itemError(400, "{\"error\":6,\"message\":\"" + "x".repeat(100_000));

        assertThat(item.json().get("message").asText()).contains("[API key] is too weak");
        assertThat(long64.body()).hasSize(64 * 1024 + "[cut]".length()).endsWith("x[cut]");
        assertThat(long64.json().get("error").asNumber()).contains(BigDecimal.valueOf(6));
    }
}
