package dev.faultline.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ValuesTest {

    private static final Instant AT = Instant.parse("2026-07-01T12:00:00Z");

    @Nested
    class FieldErrors {

        private final FieldError error = new FieldError("candidate.email", "INVALID", "is no address");

        @Test
        void equals_allParts() {
            assertThat(error)
                    .isEqualTo(new FieldError("candidate.email", "INVALID", "is no address"))
                    .hasSameHashCodeAs(new FieldError("candidate.email", "INVALID", "is no address"))
                    .isNotEqualTo(new FieldError("candidate.name", "INVALID", "is no address"))
                    .isNotEqualTo(new FieldError("candidate.email", null, "is no address"))
                    .isNotEqualTo(new FieldError("candidate.email", "INVALID", "is missing"))
                    .isNotEqualTo("candidate.email");
        }

        @Test
        void accessors() {
            assertThat(error.field()).isEqualTo("candidate.email");
            assertThat(error.code()).hasValue("INVALID");
            assertThat(error.message()).isEqualTo("is no address");
            assertThat(new FieldError("", null, "").code()).isEmpty();
            assertThatNullPointerException().isThrownBy(() -> new FieldError(null, null, ""));
        }
    }

    @Nested
    class RateLimits {

        @Test
        void equals_allParts() {
            assertThat(new RateLimit(60L, 5L, AT))
                    .isEqualTo(new RateLimit(60L, 5L, AT))
                    .hasSameHashCodeAs(new RateLimit(60L, 5L, AT))
                    .isNotEqualTo(new RateLimit(61L, 5L, AT))
                    .isNotEqualTo(new RateLimit(60L, 4L, AT))
                    .isNotEqualTo(new RateLimit(60L, 5L, AT.plusNanos(1)))
                    .isNotEqualTo(RateLimit.UNKNOWN);
            assertThat(RateLimit.UNKNOWN).isEqualTo(new RateLimit(null, null, null));
        }

        @Test
        void spent_onlyIfItSaysSo() {
            assertThat(new RateLimit(null, 0L, null).spent()).isTrue();
            assertThat(new RateLimit(null, 1L, null).spent()).isFalse();
            assertThat(RateLimit.UNKNOWN.spent()).isFalse();
        }

        @Test
        void missingParts_empty() {
            assertThat(RateLimit.UNKNOWN.limit()).isEmpty();
            assertThat(RateLimit.UNKNOWN.remaining()).isEmpty();
            assertThat(RateLimit.UNKNOWN.reset()).isEmpty();
        }
    }

    @Nested
    class Attempts {

        @Test
        void accessors() {
            Attempt rejected = new Attempt(
                    2,
                    AT,
                    Duration.ofMillis(35),
                    429,
                    "RATE_LIMITED",
                    "req_1",
                    Decision.BACKOFF,
                    Duration.ofSeconds(2));

            assertThat(rejected.number()).isEqualTo(2);
            assertThat(rejected.startedAt()).isEqualTo(AT);
            assertThat(rejected.took()).isEqualTo(Duration.ofMillis(35));
            assertThat(rejected.status()).hasValue(429);
            assertThat(rejected.cause()).hasValue("RATE_LIMITED");
            assertThat(rejected.requestId()).hasValue("req_1");
            assertThat(rejected.decision()).isEqualTo(Decision.BACKOFF);
            assertThat(rejected.delay()).hasValue(Duration.ofSeconds(2));
        }

        @Test
        void withoutAResponse_empty() {
            Attempt lost = new Attempt(1, AT, Duration.ZERO, 0, null, null, Decision.DONE, null);

            assertThat(lost.status()).isEmpty();
            assertThat(lost.cause()).isEmpty();
            assertThat(lost.requestId()).isEmpty();
            assertThat(lost.delay()).isEmpty();
        }

        @Test
        void toString_theStoryInALine() {
            assertThat(new Attempt(
                            1, AT, Duration.ofMillis(35), 503, "BUSY", "r", Decision.BACKOFF, Duration.ofSeconds(2)))
                    .hasToString("attempt 1: 503 BUSY after 35 ms, retried in PT2S: backoff");
            assertThat(new Attempt(2, AT, Duration.ofMillis(8), 0, "TIMEOUT", null, Decision.OUTCOME_UNKNOWN, null))
                    .hasToString("attempt 2: TIMEOUT after 8 ms, ended: it may have been done already");
            assertThat(new Attempt(3, AT, Duration.ofMillis(8), 200, null, null, Decision.DONE, null))
                    .hasToString("attempt 3: 200 after 8 ms, ended: done");
        }
    }

    @Nested
    class ResponseInfos {

        private final Attempt attempt = new Attempt(1, AT, Duration.ZERO, 201, null, null, Decision.DONE, null);

        private static ResponseInfo info(List<Attempt> attempts) {
            return ResponseInfo.builder()
                    .status(201)
                    .requestId("req_1")
                    .rateLimit(new RateLimit(1L, 1L, AT))
                    .attempts(attempts)
                    .idempotencyKey("s3cret-key")
                    .headers(Map.of("etag", "s3cret-tag"))
                    .serverTime(AT)
                    .build();
        }

        @Test
        void takesNoPartInComparingResults() {
            record Result(String id, ResponseInfo response) {}
            ResponseInfo info = info(List.of(attempt));

            assertThat(info).isEqualTo(ResponseInfo.none()).hasSameHashCodeAs(ResponseInfo.none());
            assertThat(new Result("a", info))
                    .isEqualTo(new Result("a", ResponseInfo.none()))
                    .isNotEqualTo(new Result("b", info));
            assertThat(info).isNotEqualTo("info").isNotEqualTo(null);
        }

        @Test
        void accessors() {
            List<Attempt> attempts = new ArrayList<>(List.of(attempt));
            ResponseInfo info = info(attempts);
            attempts.clear();

            assertThat(info.status()).isEqualTo(201);
            assertThat(info.requestId()).hasValue("req_1");
            assertThat(info.rateLimit()).isEqualTo(new RateLimit(1L, 1L, AT));
            assertThat(info.attempts()).containsExactly(attempt);
            assertThat(info.idempotencyKey()).hasValue("s3cret-key");
            assertThat(info.headers()).containsExactly(Map.entry("etag", "s3cret-tag"));
            assertThat(info.serverTime()).hasValue(AT);
            assertThat(info.toBuilder().build()).usingRecursiveComparison().isEqualTo(info);
            assertThat(info).hasToString("ResponseInfo[status=201, attempts=1]");
        }

        @Test
        void none_empty() {
            assertThat(ResponseInfo.none().status()).isZero();
            assertThat(ResponseInfo.none().requestId()).isEmpty();
            assertThat(ResponseInfo.none().rateLimit()).isSameAs(RateLimit.UNKNOWN);
            assertThat(ResponseInfo.none().attempts()).isEmpty();
            assertThat(ResponseInfo.none().idempotencyKey()).isEmpty();
            assertThat(ResponseInfo.none().headers()).isEmpty();
            assertThat(ResponseInfo.none().serverTime()).isEmpty();
        }
    }
}
