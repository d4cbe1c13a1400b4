package dev.faultline.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.faultline.core.ApiException;
import dev.faultline.core.Attempt;
import dev.faultline.core.Decision;
import dev.faultline.core.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestExceptionBuilderTest {

    @ParameterizedTest
    @EnumSource
    void withoutMore_isOneAttemptWithTheOutcomeOfTheLine(SampleError line) {
        ApiException failure = TestExceptions.builder(line).build();

        assertThat(failure.error().orElseThrow()).isSameAs(line);
        assertThat(failure.outcome()).isEqualTo(line.outcome());
        assertThat(failure.operation()).isEqualTo("GET /example");
        assertThat(failure.idempotencyKey()).isEmpty();
        assertThat(failure.headers()).containsEntry("retry-after", "1");
        assertThat(failure.attempts())
                .singleElement()
                .returns(OptionalInt.of(line.status()), Attempt::status)
                .returns(failure.retryable() ? Decision.ATTEMPTS_EXHAUSTED : Decision.NOT_RETRYABLE, Attempt::decision);
    }

    @Test
    void callsOwnData_isOnTheException() {
        ApiException failure = TestExceptions.builder(SampleError.FLAKY)
                .operation("POST /things")
                .idempotencyKey("key-1")
                .verification("look at the list of things.")
                .header("X-Trace", "t")
                .headers(Map.of("X-Other", "o"))
                .requestId("req_7")
                .retryAfter(Duration.ofSeconds(90))
                .with("details", Map.of("thing", 7))
                .build();

        assertThat(failure.operation()).isEqualTo("POST /things");
        assertThat(failure.idempotencyKey()).contains("key-1");
        assertThat(failure.verification()).contains("look at the list of things.");
        assertThat(failure.headers()).containsEntry("x-trace", "t").containsEntry("x-other", "o");
        assertThat(failure.requestId()).contains("req_7");
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(90));
        assertThat(failure.json().get("details").get("thing").asNumber()).hasToString("Optional[7]");
        assertThat(failure.json().get("error").asText()).contains("FLAKY");
        assertThat(failure.remedy()).endsWith("send it again only with the same idempotencyKey().");
    }

    @Test
    void attempts_areRetriedAsTheServerAsked() {
        ApiException failure = TestExceptions.builder(SampleError.BUSY)
                .retryAfter(Duration.ofSeconds(3))
                .attempts(3)
                .build();

        assertThat(failure.attempts())
                .extracting(
                        Attempt::number,
                        Attempt::decision,
                        attempt -> attempt.delay().orElseThrow())
                .containsExactly(
                        tuple(1, Decision.RETRY_AFTER_HEADER, Duration.ofSeconds(3)),
                        tuple(2, Decision.RETRY_AFTER_HEADER, Duration.ofSeconds(3)),
                        tuple(3, Decision.ATTEMPTS_EXHAUSTED, Duration.ofSeconds(3)));
        assertThat(TestExceptions.builder(SampleError.FLAKY)
                        .retryAfter(Duration.ZERO)
                        .attempts(2)
                        .build()
                        .attempts())
                .extracting(Attempt::decision)
                .containsExactly(Decision.BACKOFF, Decision.ATTEMPTS_EXHAUSTED);
        assertThat(failure).hasMessageContaining("3 attempts");
    }

    @Test
    void attemptsOneByOne_andAWorseOutcome_areTaken() {
        Attempt lost = new Attempt(
                1, Instant.EPOCH, Duration.ofSeconds(30), 0, "TIMEOUT", null, Decision.BACKOFF, Duration.ofSeconds(1));

        ApiException failure = TestExceptions.builder(SampleError.GONE)
                .outcome(Outcome.UNKNOWN)
                .attempts(List.of(lost))
                .build();

        assertThat(failure.attempts()).containsExactly(lost);
        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void whatNoCallCouldBe_isRejected() {
        rejected(
                () -> TestExceptions.builder(SampleError.FLAKY).outcome(Outcome.NOT_PROCESSED),
                "outcome is NOT_PROCESSED: give UNKNOWN or worse, which every call that ends with FLAKY leaves");
        rejected(
                () -> TestExceptions.builder(SampleError.GONE).attempts(2),
                "attempts is 2: give 1, or a list of them: GONE is not retried");
        rejected(() -> TestExceptions.builder(SampleError.BUSY).attempts(0), "attempts is 0: give 1 or more");
        rejected(
                () -> TestExceptions.builder(SampleError.BUSY).retryAfter(Duration.ofMillis(1500)),
                "retryAfter is PT1.5S: give whole seconds, zero or more");
        rejected(
                () -> TestExceptions.builder(SampleError.BUSY).retryAfter(Duration.ofSeconds(-1)),
                "retryAfter is PT-1S: give whole seconds, zero or more");
        rejected(
                () -> TestExceptions.builder(SampleError.BUSY).operation(" "),
                "operation is blank: give method and path, such as POST /applications");
    }

    private static void rejected(ThrowingCallable building, String message) {
        assertThatIllegalArgumentException().isThrownBy(building).withMessage(message);
    }
}
