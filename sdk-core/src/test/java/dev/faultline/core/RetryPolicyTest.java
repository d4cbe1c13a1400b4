package dev.faultline.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RetryPolicyTest {

    private static final SdkException FAILURE = TestApiException.ofStatus(500);

    @Test
    void defaults() {
        RetryPolicy policy = RetryPolicy.builder().build();

        assertThat(policy.maxAttempts()).isEqualTo(4);
        assertThat(policy.initialBackoff()).isEqualTo(Duration.ofMillis(500));
        assertThat(policy.multiplier()).isEqualTo(2);
        assertThat(policy.maxBackoff()).isEqualTo(Duration.ofSeconds(8));
        assertThat(policy.jitter()).isEqualTo(0.2);
        assertThat(policy.maxServerDelay()).isEqualTo(Duration.ofSeconds(60));
        assertThat(policy.totalTimeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(policy.retryNonIdempotent()).isFalse();
        assertThat(policy.alsoRetryIf().test(FAILURE)).isFalse();
        assertThat(policy.neverRetryIf().test(FAILURE)).isFalse();
    }

    @Test
    void none_oneAttemptAndNoWaitForAnything() {
        RetryPolicy policy = RetryPolicy.none();

        assertThat(policy.maxAttempts()).isEqualTo(1);
        assertThat(policy.maxServerDelay()).isZero();
        assertThat(policy.totalTimeout()).isEqualTo(Duration.ofMinutes(2));
    }

    static Stream<Arguments> badValues() {
        return Stream.of(
                bad("maxAttempts", b -> b.maxAttempts(0)),
                bad("maxAttempts", b -> b.maxAttempts(-1)),
                bad("maxAttempts", b -> b.maxAttempts(101)),
                bad("initialBackoff", b -> b.initialBackoff(null)),
                bad("initialBackoff", b -> b.initialBackoff(Duration.ZERO)),
                bad("initialBackoff", b -> b.initialBackoff(Duration.ofMillis(-1))),
                bad("initialBackoff", b -> b.initialBackoff(Duration.ofDays(3651))),
                bad("multiplier", b -> b.multiplier(0.99)),
                bad("multiplier", b -> b.multiplier(100.1)),
                bad("multiplier", b -> b.multiplier(Double.NaN)),
                bad("multiplier", b -> b.multiplier(Double.POSITIVE_INFINITY)),
                bad("maxBackoff", b -> b.maxBackoff(null)),
                bad("maxBackoff", b -> b.maxBackoff(Duration.ZERO)),
                bad("maxBackoff", b -> b.maxBackoff(Duration.ofDays(3651))),
                bad("jitter", b -> b.jitter(-0.01)),
                bad("jitter", b -> b.jitter(1.01)),
                bad("jitter", b -> b.jitter(Double.NaN)),
                bad("maxServerDelay", b -> b.maxServerDelay(null)),
                bad("maxServerDelay", b -> b.maxServerDelay(Duration.ofNanos(-1))),
                bad("maxServerDelay", b -> b.maxServerDelay(Duration.ofDays(3651))),
                bad("totalTimeout", b -> b.totalTimeout(null)),
                bad("totalTimeout", b -> b.totalTimeout(Duration.ZERO)),
                bad("totalTimeout", b -> b.totalTimeout(Duration.ofSeconds(-1))),
                bad("totalTimeout", b -> b.totalTimeout(Duration.ofDays(3651))),
                bad("alsoRetryIf", b -> b.alsoRetryIf(null)),
                bad("neverRetryIf", b -> b.neverRetryIf(null)));
    }

    private static Arguments bad(String option, Consumer<RetryPolicy.Builder> change) {
        return Arguments.of(option, change);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("badValues")
    void badValue_rejectedAtOnceNamingTheOption(String option, Consumer<RetryPolicy.Builder> change) {
        RetryPolicy.Builder builder = RetryPolicy.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.accept(builder))
                .withMessageStartingWith(option + " is ")
                .withMessageContaining(": give ");
    }

    static Stream<Consumer<RetryPolicy.Builder>> limits() {
        return Stream.of(
                b -> b.maxAttempts(1),
                b -> b.maxAttempts(100),
                b -> b.initialBackoff(Duration.ofNanos(1)),
                b -> b.initialBackoff(Duration.ofSeconds(8)),
                b -> b.multiplier(1),
                b -> b.multiplier(100),
                b -> b.jitter(0),
                b -> b.jitter(1),
                b -> b.maxServerDelay(Duration.ZERO),
                b -> b.maxServerDelay(Duration.ofMinutes(2)),
                b -> b.totalTimeout(Duration.ofMillis(501)),
                b -> b.totalTimeout(Duration.ofDays(3650)));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void valueAtItsLimit_accepted(Consumer<RetryPolicy.Builder> change) {
        RetryPolicy.Builder builder = RetryPolicy.builder();
        change.accept(builder);

        assertThat(builder.build()).isNotNull();
    }

    @Test
    void maxBackoffShorterThanInitialBackoff_rejected() {
        RetryPolicy.Builder builder =
                RetryPolicy.builder().maxBackoff(Duration.ofSeconds(1)).initialBackoff(Duration.ofSeconds(2));

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("maxBackoff is PT1S, shorter than initialBackoff PT2S: give at least as much");
    }

    @Test
    void totalTimeoutWithoutRoomForOneBackoff_rejectedUnlessThereIsOnlyOneAttempt() {
        RetryPolicy.Builder builder = RetryPolicy.builder().totalTimeout(Duration.ofMillis(500));

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageStartingWith("totalTimeout is PT0.5S, which leaves no room for initialBackoff PT0.5S")
                .withMessageContaining("maxAttempts(1)");
        assertThat(builder.maxAttempts(1).build().totalTimeout()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void maxServerDelayLongerThanTotalTimeout_rejectedInEitherOrder() {
        RetryPolicy.Builder delayFirst =
                RetryPolicy.builder().maxServerDelay(Duration.ofSeconds(31)).totalTimeout(Duration.ofSeconds(30));
        RetryPolicy.Builder timeoutFirst =
                RetryPolicy.builder().totalTimeout(Duration.ofSeconds(30)).maxServerDelay(Duration.ofSeconds(31));

        assertThatIllegalArgumentException()
                .isThrownBy(delayFirst::build)
                .withMessage("maxServerDelay is PT31S, longer than totalTimeout PT30S: give at most as much");
        assertThatIllegalArgumentException().isThrownBy(timeoutFirst::build);
    }

    @Test
    void maxServerDelayNotGiven_followsAShorterTotalTimeout() {
        assertThat(RetryPolicy.builder()
                        .totalTimeout(Duration.ofSeconds(20))
                        .build()
                        .maxServerDelay())
                .isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void builderUsedAgain_earlierBuildLeavesNoTrace() {
        RetryPolicy.Builder builder = RetryPolicy.builder();
        builder.totalTimeout(Duration.ofSeconds(20)).build();

        RetryPolicy second = builder.totalTimeout(Duration.ofMinutes(5)).build();

        assertThat(second.maxServerDelay()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void toBuilder_everyValueRoundTrips() {
        Predicate<SdkException> also = failure -> true;
        Predicate<SdkException> never = failure -> failure.attempts().isEmpty();
        RetryPolicy policy = RetryPolicy.builder()
                .maxAttempts(7)
                .initialBackoff(Duration.ofMillis(10))
                .multiplier(3)
                .maxBackoff(Duration.ofSeconds(90))
                .jitter(0.7)
                .maxServerDelay(Duration.ofSeconds(33))
                .totalTimeout(Duration.ofMinutes(9))
                .retryNonIdempotent(true)
                .alsoRetryIf(also)
                .neverRetryIf(never)
                .build();

        RetryPolicy copy = policy.toBuilder().build();

        assertThat(copy).isNotSameAs(policy).usingRecursiveComparison().isEqualTo(policy);
        assertThat(copy.alsoRetryIf()).isSameAs(also);
        assertThat(copy.neverRetryIf()).isSameAs(never);
    }

    @Test
    void toBuilder_changedPolicy_leavesTheFirstAsItWas() {
        RetryPolicy policy = RetryPolicy.builder().build();

        policy.toBuilder().maxAttempts(9).retryNonIdempotent(true).build();

        assertThat(policy.maxAttempts()).isEqualTo(4);
        assertThat(policy.retryNonIdempotent()).isFalse();
    }

    @Test
    void toString_allNumbers() {
        assertThat(RetryPolicy.builder().build())
                .hasToString("RetryPolicy[maxAttempts=4, backoff=PT0.5S*2.0..PT8S, jitter=0.2, maxServerDelay=PT1M,"
                        + " totalTimeout=PT2M]");
        assertThat(RetryPolicy.builder().retryNonIdempotent(true).build().toString())
                .endsWith(", retryNonIdempotent]");
    }
}
