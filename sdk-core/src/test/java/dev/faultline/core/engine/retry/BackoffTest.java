package dev.faultline.core.engine.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.Decision;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.Outcome;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.TestApiException;
import dev.faultline.core.engine.TestApi;
import dev.faultline.core.internal.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTest {

    @Test
    void withoutJitter_exactlyTheGuidance() {
        assertThat(waits(guidance().maxAttempts(5).jitter(0)))
                .containsExactly(seconds(1), seconds(2), seconds(4), seconds(8));
    }

    @Test
    void neverMoreThanMaxBackoff() {
        assertThat(waits(guidance().maxAttempts(8).jitter(0)))
                .containsExactly(seconds(1), seconds(2), seconds(4), seconds(8), seconds(8), seconds(8), seconds(8));
    }

    @Test
    void multiplierOne_alwaysTheSame() {
        assertThat(waits(guidance().maxAttempts(5).multiplier(1).jitter(0))).containsOnly(seconds(1));
    }

    @Test
    void fractionalMultiplier_exact() {
        assertThat(waits(guidance().maxAttempts(4).multiplier(1.5).jitter(0)))
                .containsExactly(seconds(1), Duration.ofMillis(1500), Duration.ofMillis(2250));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.2, 0.5, 1})
    void jitter_spreadsEvenlyAroundTheBackoffAndNoFurther(double jitter) {
        RetryRule rule = new RetryRule(guidance().jitter(jitter).build());

        List<Duration> waits = Stream.generate(() -> wait(rule, 1)).limit(2_000).toList();

        assertThat(waits).allMatch(wait -> !wait.isNegative());
        double least = waits.stream().mapToLong(Duration::toNanos).min().orElseThrow() / 1e9;
        double most = waits.stream().mapToLong(Duration::toNanos).max().orElseThrow() / 1e9;
        assertThat(least).isBetween(1 - jitter, 1 - 0.9 * jitter);
        assertThat(most).isBetween(1 + 0.9 * jitter, 1 + jitter);
    }

    @Test
    void jitter_appliesToTheCappedBackoff() {
        RetryRule rule = new RetryRule(guidance().maxAttempts(100).jitter(1).build());

        assertThat(Stream.generate(() -> wait(rule, 90)).limit(1_000))
                .allMatch(wait -> wait.compareTo(seconds(16)) <= 0);
    }

    @Test
    void hundredAttemptsAndMultiplierHundred_doNotOverflow() {
        assertThat(waits(guidance().maxAttempts(100).multiplier(100).jitter(0)).subList(1, 99))
                .containsOnly(seconds(8));

        Duration years = Duration.ofDays(3650);
        RetryPolicy.Builder extreme = RetryPolicy.builder()
                .maxAttempts(100)
                .multiplier(100)
                .initialBackoff(Duration.ofDays(1000))
                .maxBackoff(years)
                .totalTimeout(years)
                .jitter(1);
        assertThat(waits(extreme)).allMatch(wait -> !wait.isNegative() && wait.compareTo(years.multipliedBy(2)) <= 0);
    }

    @Test
    void jitter_doesNotTouchTheServersDelay() {
        RetryRule rule = new RetryRule(guidance().jitter(1).build());
        AttemptFailed asked = failed(1, seconds(3));

        assertThat(Stream.generate(() ->
                                rule.judge(asked, with(Duration.ofMinutes(2))).delay())
                        .limit(100))
                .containsOnly(seconds(3));
    }

    private static RetryPolicy.Builder guidance() {
        return RetryPolicy.builder()
                .maxAttempts(5)
                .initialBackoff(seconds(1))
                .multiplier(2)
                .maxBackoff(seconds(8));
    }

    private static List<Duration> waits(RetryPolicy.Builder policy) {
        RetryRule rule = new RetryRule(policy.build());
        return IntStream.range(1, rule.policy().maxAttempts())
                .mapToObj(number -> wait(rule, number))
                .toList();
    }

    private static Duration wait(RetryRule rule, int number) {
        return rule.judge(failed(number, null), with(Duration.ofDays(100_000))).delay();
    }

    private static RetryRule.Circumstances with(Duration timeLeft) {
        Operation<String> operation = Operation.of(HttpMethod.GET, "/things").reads(response -> "");
        return new RetryRule.Circumstances(timeLeft, Duration.ZERO, operation, new TestApi(), false);
    }

    private static AttemptFailed failed(int number, Duration asked) {
        return new AttemptFailed(
                TestApiException.ofStatus(503),
                new AttemptSummary(
                        number,
                        Instant.EPOCH,
                        Duration.ZERO,
                        Outcome.NOT_PROCESSED,
                        503,
                        "made for a test",
                        null,
                        asked,
                        Decision.RETRY_AFTER_HEADER,
                        false));
    }

    private static Duration seconds(long count) {
        return Duration.ofSeconds(count);
    }
}
