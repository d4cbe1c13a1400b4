package dev.faultline.core.engine.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.ApiException;
import dev.faultline.core.Decision;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.Outcome;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.core.TestApiException;
import dev.faultline.core.TestError;
import dev.faultline.core.TransportException;
import dev.faultline.core.engine.TestApi;
import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.Makers;
import dev.faultline.core.internal.Operation;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Three attempts, backoff of 1, 2, 4 s without jitter, 60 s at the server's wish, two minutes in all. */
class RetryRuleTest {

    private static final Duration PLENTY = Duration.ofMinutes(2);

    private static RetryPolicy.Builder policy() {
        return RetryPolicy.builder()
                .maxAttempts(3)
                .initialBackoff(Duration.ofSeconds(1))
                .multiplier(2)
                .jitter(0);
    }

    private static Verdict judge(RetryPolicy.Builder policy, Failed failed) {
        return failed.judgedBy(new RetryRule(policy.build()));
    }

    private static Operation<String> operation(boolean idempotent) {
        return Operation.of(HttpMethod.POST, "/things").idempotent(idempotent).reads(response -> "");
    }

    @Nested
    class AttemptsAndTimeAreLeft {

        @ParameterizedTest
        @CsvSource({"1, BACKOFF", "2, BACKOFF", "3, ATTEMPTS_EXHAUSTED", "4, ATTEMPTS_EXHAUSTED"})
        void attempts_countTheFirst(int number, Decision expected) {
            assertThat(judge(policy(), answered(503).number(number)).decision()).isEqualTo(expected);
        }

        @Test
        void oneAttempt_neverRetried() {
            Failed rejected = answered(429).asked(Duration.ofMillis(1));

            Verdict verdict = judge(policy().maxAttempts(1), rejected);

            assertThat(verdict.decision()).isEqualTo(Decision.ATTEMPTS_EXHAUSTED);
            assertThat(verdict.delay()).isEqualTo(Duration.ofMillis(1));
        }

        @ParameterizedTest
        @ValueSource(longs = {0, -1, -60_000})
        void noTimeLeft_timeExhausted(long millis) {
            Failed late = answered(503).timeLeft(Duration.ofMillis(millis));

            assertThat(judge(policy(), late).decision()).isEqualTo(Decision.TIME_EXHAUSTED);
        }

        @Test
        void attemptsAreAskedBeforeTime() {
            Failed late = answered(503).number(3).timeLeft(Duration.ZERO);

            assertThat(judge(policy(), late).decision()).isEqualTo(Decision.ATTEMPTS_EXHAUSTED);
        }

        @Test
        void whatCannotPass_isTheReasonEvenOnTheLastAttempt() {
            Failed late = answered(400).number(3).timeLeft(Duration.ZERO);

            assertThat(judge(policy(), late).decision()).isEqualTo(Decision.NOT_RETRYABLE);
        }
    }

    @Nested
    class ItCanPassByItself {

        @ParameterizedTest
        @ValueSource(ints = {429, 500, 502, 503, 504})
        void retryableStatus_retried(int status) {
            assertThat(judge(policy(), answered(status)).decision()).isEqualTo(Decision.BACKOFF);
        }

        @ParameterizedTest
        @ValueSource(ints = {301, 400, 401, 402, 403, 404, 405, 408, 409, 410, 412, 413, 422, 423, 428, 499, 501, 505})
        void otherStatus_notRetryable(int status) {
            assertThat(judge(policy(), answered(status)).decision()).isEqualTo(Decision.NOT_RETRYABLE);
        }

        @Test
        void adviceNever_beatsTheStatusAndTheServersDelay() {
            Failed never = failed(TestError.BROKEN_LINK.exampleException()).asked(Duration.ofSeconds(1));

            assertThat(judge(policy(), never).decision()).isEqualTo(Decision.NOT_RETRYABLE);
        }

        @Test
        void adviceToRepeat_beatsTheStatus() {
            assertThat(judge(policy(), failed(TestError.FLAKY.exampleException()))
                            .decision())
                    .isEqualTo(Decision.BACKOFF);
        }

        @ParameterizedTest
        @EnumSource(
                mode = Mode.EXCLUDE,
                names = {"TLS", "UNREADABLE_BODY"})
        void lostResponse_retried(TransportException.Kind kind) {
            assertThat(judge(policy(), failed(lost(kind))).decision()).isEqualTo(Decision.BACKOFF);
        }

        @ParameterizedTest
        @EnumSource(names = {"TLS", "UNREADABLE_BODY"})
        void untrustedServerAndUnreadableFile_notRetryable(TransportException.Kind kind) {
            assertThat(judge(policy(), failed(lost(kind))).decision()).isEqualTo(Decision.NOT_RETRYABLE);
        }

        @Test
        void unreadableResult_notRetryable() {
            Failed unreadable = failed(Makers.core().responseFormat(new CallRecord("GET /things", null), 200, "", ""))
                    .outcome(Outcome.PROCESSED);

            assertThat(judge(policy(), unreadable).decision()).isEqualTo(Decision.NOT_RETRYABLE);
        }

        @Test
        void notRetryable_keepsTheServersDelayForTheCaller() {
            assertThat(judge(policy(), answered(409).asked(Duration.ofSeconds(7)))
                            .delay())
                    .isEqualTo(Duration.ofSeconds(7));
            assertThat(judge(policy(), answered(409)).delay()).isNull();
        }

        @Test
        void alsoRetryIf_retriesWhatTheApiWouldNot() {
            RetryPolicy.Builder also = policy().alsoRetryIf(
                            failure -> failure instanceof TestApiException response && response.status() == 409);

            assertThat(judge(also, answered(409)).decision()).isEqualTo(Decision.BACKOFF);
            assertThat(judge(also, answered(404)).decision()).isEqualTo(Decision.NOT_RETRYABLE);
        }

        @Test
        void alsoRetryIf_otherConditionsStillHold() {
            RetryPolicy.Builder also = policy().alsoRetryIf(failure -> true);

            assertThat(judge(also, answered(409).number(3)).decision()).isEqualTo(Decision.ATTEMPTS_EXHAUSTED);
            assertThat(judge(also, answered(409).timeLeft(Duration.ZERO)).decision())
                    .isEqualTo(Decision.TIME_EXHAUSTED);
            assertThat(judge(also, answered(501).outcome(Outcome.UNKNOWN).idempotent(false))
                            .decision())
                    .isEqualTo(Decision.OUTCOME_UNKNOWN);
        }

        @Test
        void alsoRetryIf_notAskedWhereTheApiSaysYes() {
            AtomicReference<SdkException> asked = new AtomicReference<>();
            RetryPolicy.Builder also = policy().alsoRetryIf(failure -> {
                asked.set(failure);
                return false;
            });

            judge(also, answered(503));

            assertThat(asked).hasNullValue();
        }

        @Test
        void neverRetryIf_forbids() {
            RetryPolicy.Builder never = policy().neverRetryIf(failure -> true);

            assertThat(judge(never, answered(503)).decision()).isEqualTo(Decision.FORBIDDEN_BY_POLICY);
            assertThat(judge(never, answered(503).number(3)).decision()).isEqualTo(Decision.FORBIDDEN_BY_POLICY);
            assertThat(judge(never, failed(lost(TransportException.Kind.CONNECT)))
                            .decision())
                    .isEqualTo(Decision.FORBIDDEN_BY_POLICY);
        }

        @Test
        void neverRetryIf_whereTheApiSaysNoItself_thatIsTheReason() {
            assertThat(judge(policy().neverRetryIf(failure -> true), answered(400))
                            .decision())
                    .isEqualTo(Decision.NOT_RETRYABLE);
        }

        @Test
        void neverRetryIf_beatsAlsoRetryIf() {
            RetryPolicy.Builder both = policy().alsoRetryIf(failure -> true).neverRetryIf(failure -> true);

            assertThat(judge(both, answered(400)).decision()).isEqualTo(Decision.FORBIDDEN_BY_POLICY);
        }
    }

    @Nested
    class RepeatingIsAllowed {

        @ParameterizedTest
        @CsvSource({
            "NOT_PROCESSED, true, BACKOFF",
            "NOT_PROCESSED, false, BACKOFF",
            "UNKNOWN, true, BACKOFF",
            "UNKNOWN, false, OUTCOME_UNKNOWN",
            "PROCESSED, true, BACKOFF",
            "PROCESSED, false, OUTCOME_UNKNOWN",
        })
        void whatMayHaveBeenDone_onlyIfTwiceIsSafe(Outcome outcome, boolean idempotent, Decision expected) {
            Failed failed = answered(500).outcome(outcome).idempotent(idempotent);

            assertThat(judge(policy(), failed).decision()).isEqualTo(expected);
        }

        @ParameterizedTest
        @EnumSource(Outcome.class)
        void retryNonIdempotent_retriesAllTheSame(Outcome outcome) {
            Failed failed = answered(500).outcome(outcome).idempotent(false);

            assertThat(judge(policy().retryNonIdempotent(true), failed).decision())
                    .isEqualTo(Decision.BACKOFF);
        }

        @Test
        void retryNonIdempotent_doesNotBeatAdvice() {
            Failed never = failed(TestError.BROKEN_LINK.exampleException())
                    .outcome(Outcome.UNKNOWN)
                    .idempotent(false);

            assertThat(judge(policy().retryNonIdempotent(true), never).decision())
                    .isEqualTo(Decision.NOT_RETRYABLE);
        }

        @Test
        void askedBeforeTheWait() {
            Failed failed = answered(500)
                    .outcome(Outcome.UNKNOWN)
                    .idempotent(false)
                    .asked(Duration.ofHours(1))
                    .timeLeft(Duration.ofMillis(1));

            Verdict verdict = judge(policy(), failed);

            assertThat(verdict.decision()).isEqualTo(Decision.OUTCOME_UNKNOWN);
            assertThat(verdict.delay()).isEqualTo(Duration.ofHours(1));
        }
    }

    @Nested
    class TheWaitFits {

        @ParameterizedTest
        @EnumSource(
                value = Decision.class,
                names = {"RETRY_AFTER_HEADER", "RETRY_AFTER_BODY", "RATE_LIMIT_RESET"})
        void serversDelay_keptInFullWithItsOrigin(Decision origin) {
            Verdict verdict = judge(policy(), answered(429).asked(Duration.ofSeconds(45), origin));

            assertThat(verdict.decision()).isEqualTo(origin);
            assertThat(verdict.delay()).isEqualTo(Duration.ofSeconds(45));
        }

        @ParameterizedTest
        @CsvSource({"PT60S, RETRY_AFTER_HEADER", "PT60.001S, SERVER_DELAY_TOO_LONG", "P24855D, SERVER_DELAY_TOO_LONG"})
        void serversDelay_longerThanMaxServerDelay_endsTheCall(Duration asked, Decision expected) {
            Verdict verdict = judge(policy(), answered(429).asked(asked));

            assertThat(verdict.decision()).isEqualTo(expected);
            assertThat(verdict.delay()).isEqualTo(asked);
        }

        @ParameterizedTest
        @CsvSource({"PT29.999S, RETRY_AFTER_HEADER", "PT30S, TIME_EXHAUSTED", "PT59S, TIME_EXHAUSTED"})
        void serversDelay_longerThanTheTimeLeft_endsTheCall(Duration asked, Decision expected) {
            Failed failed = answered(429).asked(asked).timeLeft(Duration.ofSeconds(30));

            assertThat(judge(policy(), failed).decision()).isEqualTo(expected);
        }

        @Test
        void maxServerDelay_askedBeforeTheTimeLeft() {
            Failed failed = answered(429).asked(Duration.ofHours(1)).timeLeft(Duration.ofSeconds(30));

            assertThat(judge(policy(), failed).decision()).isEqualTo(Decision.SERVER_DELAY_TOO_LONG);
        }

        @ParameterizedTest
        @CsvSource({"1, PT1.001S, BACKOFF", "1, PT1S, TIME_EXHAUSTED", "2, PT2S, TIME_EXHAUSTED", "2, PT3S, BACKOFF"})
        void backoff_longerThanTheTimeLeft_endsTheCall(int number, Duration left, Decision expected) {
            assertThat(judge(policy(), answered(503).number(number).timeLeft(left))
                            .decision())
                    .isEqualTo(expected);
        }

        @Test
        void backoff_isNotBoundByMaxServerDelay() {
            assertThat(judge(policy().maxServerDelay(Duration.ZERO), answered(503))
                            .decision())
                    .isEqualTo(Decision.BACKOFF);
        }

        @Test
        void staleConnection_retriedAtOnce() {
            Verdict verdict = judge(
                    policy(),
                    failed(lost(TransportException.Kind.BROKEN))
                            .outcome(Outcome.UNKNOWN)
                            .stale());

            assertThat(verdict.decision()).isEqualTo(Decision.STALE_CONNECTION);
            assertThat(verdict.delay()).isZero();
        }

        @Test
        void staleConnection_theOtherQuestionsAreAskedFirst() {
            Failed stale = failed(lost(TransportException.Kind.BROKEN))
                    .outcome(Outcome.UNKNOWN)
                    .stale();

            assertThat(judge(policy().maxAttempts(1), stale).decision()).isEqualTo(Decision.ATTEMPTS_EXHAUSTED);
            assertThat(judge(policy(), stale.idempotent(false)).decision()).isEqualTo(Decision.OUTCOME_UNKNOWN);
        }
    }

    @Test
    void begin_carriesTheVerdictsDelayInWholeMillisecondsRoundedUp() {
        RetryCounter attempts = new RetryRule(policy().build()).begin();

        assertThat(attempts.recordFailure(new Verdict(Decision.BACKOFF, Duration.ofNanos(1_000_001))))
                .isEqualTo(2);
        assertThat(attempts.recordFailure(new Verdict(Decision.STALE_CONNECTION, Duration.ZERO)))
                .isZero();
    }

    /** What differs from operation to operation, and from API to API. */
    @Nested
    class OperationsAndApis {

        private final Operation<String> write = operation(false);
        private final Operation<String> never =
                Operation.of(HttpMethod.POST, "/calls").neverRetry().reads(response -> "");

        private RetryRule.Circumstances now(Operation<String> operation) {
            return now(operation, new TestApi(), false);
        }

        private RetryRule.Circumstances now(Operation<String> operation, TestApi api, boolean onNewConnection) {
            return new RetryRule.Circumstances(PLENTY, Duration.ofMillis(50), operation, api, onNewConnection);
        }

        @ParameterizedTest
        @CsvSource({"429, RETRY_AFTER_HEADER", "503, OUTCOME_UNKNOWN", "500, OUTCOME_UNKNOWN", "421, OUTCOME_UNKNOWN"})
        void neverToBeRetried_onlyAfter429(int status, Decision expected) {
            Failed failed = answered(status).outcome(Outcome.ofStatus(status)).asked(Duration.ofSeconds(1));

            assertThat(failed.judged(now(never)).decision()).isEqualTo(expected);
        }

        @Test
        void neverToBeRetried_andWhereNothingWasSent() {
            Failed connect = failed(lost(TransportException.Kind.CONNECT));

            assertThat(connect.judged(now(never)).decision()).isEqualTo(Decision.BACKOFF);
            assertThat(connect.outcome(Outcome.UNKNOWN).judged(now(never)).decision())
                    .isEqualTo(Decision.OUTCOME_UNKNOWN);
        }

        @Test
        void neverToBeRetried_unlessThePolicyRepeatsWhatIsNotSafe() {
            Failed failed = answered(500).outcome(Outcome.UNKNOWN);
            RetryRule rule = new RetryRule(policy().retryNonIdempotent(true).build());
            AttemptSummary summary = new AttemptSummary(
                    1,
                    Instant.EPOCH,
                    Duration.ZERO,
                    Outcome.UNKNOWN,
                    500,
                    "made for a test",
                    null,
                    null,
                    Decision.RETRY_AFTER_HEADER,
                    false);

            assertThat(rule.judge(new AttemptFailed(failed.failure(), summary), now(never))
                            .decision())
                    .isEqualTo(Decision.BACKOFF);
        }

        @Test
        void timeNamedOnA503_asksForTheRepeatOfAWrite() {
            Failed unknown = answered(503).outcome(Outcome.UNKNOWN);

            assertThat(unknown.judged(now(write)).decision()).isEqualTo(Decision.OUTCOME_UNKNOWN);
            assertThat(unknown.asked(Duration.ofSeconds(1)).judged(now(write)).decision())
                    .isEqualTo(Decision.RETRY_AFTER_HEADER);
            assertThat(answered(500)
                            .outcome(Outcome.UNKNOWN)
                            .asked(Duration.ofSeconds(1))
                            .judged(now(write))
                            .decision())
                    .isEqualTo(Decision.OUTCOME_UNKNOWN);
        }

        @ParameterizedTest
        @ValueSource(ints = {421, 425})
        void wrongConnection_retriedOnceAtOnce(int status) {
            Verdict verdict = answered(status).judged(now(write));

            assertThat(verdict.decision()).isEqualTo(Decision.NEW_CONNECTION);
            assertThat(verdict.delay()).isZero();
            assertThat(answered(status).judged(now(write, new TestApi(), true)).decision())
                    .isEqualTo(Decision.NOT_RETRYABLE);
        }

        @Test
        void staleConnection_onlyOnce() {
            Failed stale = failed(lost(TransportException.Kind.BROKEN)).stale();

            assertThat(stale.judged(now(write)).decision()).isEqualTo(Decision.STALE_CONNECTION);
            assertThat(stale.judged(now(write, new TestApi(), true)).decision()).isEqualTo(Decision.BACKOFF);
        }

        @Test
        void vendorsVeto_beatsTheStatus() {
            TestApi vetoing = new TestApi() {
                @Override
                public boolean forbidsRetry(ApiException failure, Operation<?> operation) {
                    return failure.status() == 429;
                }
            };

            assertThat(answered(429).judged(now(write, vetoing, false)).decision())
                    .isEqualTo(Decision.NOT_RETRYABLE);
            assertThat(answered(502).judged(now(write, vetoing, false)).decision())
                    .isEqualTo(Decision.BACKOFF);
        }

        /** A policy can retry what the vendor's rule does not, but never do twice what may be done. */
        @Test
        void vendorsVeto_withATimeOnA503_leavesTheOutcomeUnknown() {
            TestApi vetoing = new TestApi() {
                @Override
                public boolean forbidsRetry(ApiException failure, Operation<?> operation) {
                    return failure.status() == 503;
                }
            };
            RetryPolicy.Builder any = policy().alsoRetryIf(failure -> true);
            Failed unknown = answered(503).outcome(Outcome.UNKNOWN).asked(Duration.ofSeconds(1));

            assertThat(unknown.judged(any, now(write, vetoing, false)).decision())
                    .isEqualTo(Decision.OUTCOME_UNKNOWN);
            assertThat(unknown.judged(any, now(write)).decision()).isEqualTo(Decision.RETRY_AFTER_HEADER);
        }

        @Test
        void vendorsRequest_retriesWhatMayHaveBeenDone() {
            TestApi asking = new TestApi() {
                @Override
                public boolean allowsRetry(ApiException failure, Operation<?> operation) {
                    return failure.status() == 500;
                }
            };

            assertThat(answered(500)
                            .outcome(Outcome.UNKNOWN)
                            .judged(now(write, asking, false))
                            .decision())
                    .isEqualTo(Decision.BACKOFF);
            assertThat(answered(502)
                            .outcome(Outcome.UNKNOWN)
                            .judged(now(write, asking, false))
                            .decision())
                    .isEqualTo(Decision.OUTCOME_UNKNOWN);
        }

        @Test
        void serversOpenCircuitWithoutATime_endsTheCallUnlessItIsToWait() {
            Failed open = answered(503).asked(Duration.ofSeconds(30), Decision.CIRCUIT_OPEN);
            TestApi waiting = new TestApi() {
                @Override
                public boolean waitsForCircuit() {
                    return true;
                }
            };

            assertThat(open.judged(now(write)).decision()).isEqualTo(Decision.SERVER_CIRCUIT_OPEN);
            assertThat(open.judged(now(write, waiting, false)).decision()).isEqualTo(Decision.CIRCUIT_OPEN);
        }

        @ParameterizedTest
        @CsvSource({"1051, RETRY_AFTER_HEADER", "1050, TIME_EXHAUSTED", "1001, TIME_EXHAUSTED"})
        void attemptWithoutAChance_isNotSent(int millisLeft, Decision expected) {
            RetryRule.Circumstances late = new RetryRule.Circumstances(
                    Duration.ofMillis(millisLeft), Duration.ofMillis(50), write, new TestApi(), false);

            assertThat(answered(429).asked(Duration.ofSeconds(1)).judged(late).decision())
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(Decision.class)
    void begin_retriesExactlyWhatTheVerdictSays(Decision decision) {
        RetryCounter attempts = new RetryRule(policy().build()).begin();

        boolean repeats = attempts.recordFailure(new Verdict(decision, Duration.ofSeconds(1))) >= 0;

        assertThat(repeats).isEqualTo(decision.retries());
    }

    private static Failed answered(int status) {
        return failed(TestApiException.ofStatus(status));
    }

    private static Failed failed(SdkException failure) {
        return new Failed(failure, 1, Outcome.NOT_PROCESSED, null, Decision.RETRY_AFTER_HEADER, false, PLENTY, true);
    }

    private static TransportException lost(TransportException.Kind kind) {
        return Makers.core().transport(new CallRecord("GET /things", null), kind, new IOException("lost"));
    }

    /** What judge is asked, one condition at a time. */
    private record Failed(
            SdkException failure,
            int number,
            Outcome outcome,
            Duration asked,
            Decision origin,
            boolean isStale,
            Duration timeLeft,
            boolean idempotent) {

        Failed number(int value) {
            return new Failed(failure, value, outcome, asked, origin, isStale, timeLeft, idempotent);
        }

        Failed outcome(Outcome value) {
            return new Failed(failure, number, value, asked, origin, isStale, timeLeft, idempotent);
        }

        Failed asked(Duration value) {
            return asked(value, origin);
        }

        Failed asked(Duration value, Decision from) {
            return new Failed(failure, number, outcome, value, from, isStale, timeLeft, idempotent);
        }

        Failed stale() {
            return new Failed(failure, number, outcome, asked, origin, true, timeLeft, idempotent);
        }

        Failed timeLeft(Duration value) {
            return new Failed(failure, number, outcome, asked, origin, isStale, value, idempotent);
        }

        Failed idempotent(boolean value) {
            return new Failed(failure, number, outcome, asked, origin, isStale, timeLeft, value);
        }

        Verdict judgedBy(RetryRule rule) {
            return rule.judge(
                    thrown(),
                    new RetryRule.Circumstances(timeLeft, Duration.ZERO, operation(idempotent), new TestApi(), false));
        }

        Verdict judged(RetryRule.Circumstances now) {
            return judged(policy(), now);
        }

        Verdict judged(RetryPolicy.Builder policy, RetryRule.Circumstances now) {
            return new RetryRule(policy.build()).judge(thrown(), now);
        }

        private AttemptFailed thrown() {
            AttemptSummary summary = new AttemptSummary(
                    number,
                    Instant.EPOCH,
                    Duration.ZERO,
                    outcome,
                    failure instanceof ApiException answered ? answered.status() : 0,
                    "made for a test",
                    null,
                    asked,
                    origin,
                    isStale);
            return new AttemptFailed(failure, summary);
        }
    }
}
