package dev.faultline.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.ErrorResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All that an exception tells survives Java serialization. */
class SerializationTest {

    private static final Instant AT = Instant.parse("2026-07-01T12:00:00Z");

    private static CallRecord record() {
        CallRecord record = new CallRecord("POST /things", "key-1");
        record.add(new Attempt(
                1, AT, Duration.ofMillis(5), 503, "BUSY", "req_1", Decision.RETRY_AFTER_HEADER, Duration.ofSeconds(7)));
        record.add(new Attempt(2, AT.plusSeconds(7), Duration.ZERO, 0, "lost", null, Decision.OUTCOME_UNKNOWN, null));
        record.mergeOutcome(Outcome.UNKNOWN);
        return record;
    }

    private static <E extends SdkException> E copy(E failure) throws Exception {
        E copy = Serialized.copy(failure);
        assertThat(copy).isNotSameAs(failure).hasSameClassAs(failure).hasMessage(failure.getMessage());
        assertThat(copy.operation()).isEqualTo(failure.operation());
        assertThat(copy.outcome()).isEqualTo(failure.outcome());
        assertThat(copy.idempotencyKey()).isEqualTo(failure.idempotencyKey());
        assertThat(copy.attempts()).usingRecursiveComparison().isEqualTo(failure.attempts());
        assertThat(copy.retryable()).isEqualTo(failure.retryable());
        assertThat(copy.remedy()).isEqualTo(failure.remedy());
        assertThat(copy.getStackTrace()).isEqualTo(failure.getStackTrace());
        return copy;
    }

    @Test
    void api() throws Exception {
        ErrorResponse response = new ErrorResponse(
                record(),
                503,
                Map.of("retry-after", "7", "x-ratelimit-limit", "60", "x-ratelimit-reset", "30"),
                "{\"error\":\"BUSY\"}",
                AT);
        TestApiException failure = new TestApiException(
                response.decoded("BUSY", "later").requestId("req_1").errorCode(TestError.BUSY));

        TestApiException copy = copy(failure);

        assertThat(copy.status()).isEqualTo(503);
        assertThat(copy.code()).hasValue("BUSY");
        assertThat(copy.error().orElseThrow()).isSameAs(TestError.BUSY);
        assertThat(copy.category()).isEqualTo(Category.SERVER_FAULT);
        assertThat(copy.vendorMessage()).hasValue("later");
        assertThat(copy.requestId()).hasValue("req_1");
        assertThat(copy.retryAfter()).hasValue(Duration.ofSeconds(7));
        assertThat(copy.rateLimit()).isEqualTo(failure.rateLimit());
        assertThat(copy.headers()).isEqualTo(failure.headers());
        assertThat(copy.body()).isEqualTo("{\"error\":\"BUSY\"}");
        assertThat(copy.json().get("error").asText()).hasValue("BUSY");
    }

    @Test
    void transport() throws Exception {
        TransportException copy = copy(
                new TransportException(record(), TransportException.Kind.TIMEOUT, new IOException("read timed out")));

        assertThat(copy.kind()).isEqualTo(TransportException.Kind.TIMEOUT);
        assertThat(copy.getCause()).isInstanceOf(IOException.class).hasMessage("read timed out");
    }

    @Test
    void circuitOpen_withItsCause() throws Exception {
        CircuitOpenException copy =
                copy(new CircuitOpenException(record(), "api.example.com", AT, TestError.BUSY.exampleException()));

        assertThat(copy.scope()).isEqualTo("api.example.com");
        assertThat(copy.until()).isEqualTo(AT);
        assertThat(copy.lastFailure().orElseThrow())
                .isInstanceOfSatisfying(
                        TestApiException.class,
                        cause -> assertThat(cause.code()).hasValue("BUSY"));
    }

    @Test
    void cooldown_withItsCauseAndWithout() throws Exception {
        CooldownException copy = copy(new CooldownException(
                record(), "the API key", AT, Duration.ofSeconds(9), TestApiException.ofStatus(429)));

        assertThat(copy.scope()).isEqualTo("the API key");
        assertThat(copy.until()).isEqualTo(AT);
        assertThat(copy.delay()).isEqualTo(Duration.ofSeconds(9));
        assertThat(copy.lastFailure().orElseThrow()).hasMessageStartingWith("429 ");
        assertThat(copy(new CooldownException(record(), "the API key", AT, Duration.ofSeconds(9), null))
                        .lastFailure())
                .isEmpty();
    }

    @Test
    void responseFormat() throws Exception {
        ResponseFormatException copy = copy(new ResponseFormatException(record(), 201, "the body is empty", "<html>"));

        assertThat(copy.status()).isEqualTo(201);
        assertThat(copy.body()).isEqualTo("<html>");
    }

    @Test
    void interrupted() throws Exception {
        CallInterruptedException copy = copy(new CallInterruptedException(
                record(), CallInterruptedException.Reason.CANCELLED, TestApiException.ofStatus(503), null));

        assertThat(copy.reason()).isEqualTo(CallInterruptedException.Reason.CANCELLED);
        assertThat(copy.getCause()).isInstanceOf(TestApiException.class);
    }

    @Test
    void webhook() throws Exception {
        WebhookException copy =
                Serialized.copy(new WebhookException(WebhookException.Reason.WRONG_SIGNATURE, "not genuine"));

        assertThat(copy.reason()).isEqualTo(WebhookException.Reason.WRONG_SIGNATURE);
        assertThat(copy).hasMessage("not genuine");
    }

    @Test
    void suppressed() throws Exception {
        TestApiException failure = TestApiException.ofStatus(503);
        failure.addSuppressed(new CooldownException(record(), "the API key", AT, Duration.ofSeconds(9), null));

        assertThat(copy(failure).getSuppressed()).singleElement().isInstanceOf(CooldownException.class);
    }

    @Test
    void parts() throws Exception {
        FieldError field = new FieldError("candidate.email", "INVALID", "is no address");
        RateLimit limit = new RateLimit(60L, 0L, AT);

        assertThat(Serialized.copy(field)).isEqualTo(field);
        assertThat(Serialized.copy(limit)).isEqualTo(limit);
        for (Attempt attempt : List.copyOf(record().attempts())) {
            assertThat(Serialized.copy(attempt))
                    .usingRecursiveComparison()
                    .isEqualTo(attempt)
                    .hasToString(attempt.toString());
        }
    }
}
