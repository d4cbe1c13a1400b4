package dev.faultline.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CircuitBreakerPolicyTest {

    @Test
    void defaults() {
        CircuitBreakerPolicy policy = CircuitBreakerPolicy.builder().build();

        assertThat(policy.enabled()).isTrue();
        assertThat(policy.failureRate()).isEqualTo(50);
        assertThat(policy.minimumAttempts()).isEqualTo(10);
        assertThat(policy.window()).isEqualTo(Duration.ofSeconds(60));
        assertThat(policy.openDuration()).isEqualTo(Duration.ofMillis(750));
    }

    @Test
    void disabled_isNotEnabledAndItsBuilderIsAgain() {
        assertThat(CircuitBreakerPolicy.disabled().enabled()).isFalse();
        assertThat(CircuitBreakerPolicy.disabled().toBuilder().build().enabled())
                .isTrue();
    }

    static Stream<Arguments> badValues() {
        return Stream.of(
                bad("failureRate", b -> b.failureRate(0)),
                bad("failureRate", b -> b.failureRate(101)),
                bad("minimumAttempts", b -> b.minimumAttempts(0)),
                bad("minimumAttempts", b -> b.minimumAttempts(10_001)),
                bad("window", b -> b.window(null)),
                bad("window", b -> b.window(Duration.ZERO)),
                bad("window", b -> b.window(Duration.ofMillis(999))),
                bad("window", b -> b.window(Duration.ofMillis(1500))),
                bad("window", b -> b.window(Duration.ofSeconds(1).plusNanos(1))),
                bad("window", b -> b.window(Duration.ofSeconds(3601))),
                bad("openDuration", b -> b.openDuration(null)),
                bad("openDuration", b -> b.openDuration(Duration.ZERO)),
                bad("openDuration", b -> b.openDuration(Duration.ofNanos(999_999))),
                bad("openDuration", b -> b.openDuration(Duration.ofHours(1).plusMillis(1))),
                bad("openDuration", b -> b.openDuration(Duration.ofDays(1))));
    }

    private static Arguments bad(String option, Consumer<CircuitBreakerPolicy.Builder> change) {
        return Arguments.of(option, change);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("badValues")
    void badValue_rejectedAtOnceNamingTheOption(String option, Consumer<CircuitBreakerPolicy.Builder> change) {
        CircuitBreakerPolicy.Builder builder = CircuitBreakerPolicy.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.accept(builder))
                .withMessageStartingWith(option + " is ")
                .withMessageContaining(": give ");
    }

    static Stream<Consumer<CircuitBreakerPolicy.Builder>> limits() {
        return Stream.of(
                b -> b.failureRate(1),
                b -> b.failureRate(100),
                b -> b.minimumAttempts(1),
                b -> b.minimumAttempts(10_000),
                b -> b.window(Duration.ofSeconds(1)),
                b -> b.window(Duration.ofHours(1)),
                b -> b.openDuration(Duration.ofMillis(1)),
                b -> b.openDuration(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void valueAtItsLimit_accepted(Consumer<CircuitBreakerPolicy.Builder> change) {
        CircuitBreakerPolicy.Builder builder = CircuitBreakerPolicy.builder();
        change.accept(builder);

        assertThat(builder.build().enabled()).isTrue();
    }

    @Test
    void toBuilder_everyValueRoundTrips() {
        CircuitBreakerPolicy policy = CircuitBreakerPolicy.builder()
                .failureRate(70)
                .minimumAttempts(33)
                .window(Duration.ofSeconds(90))
                .openDuration(Duration.ofSeconds(5))
                .build();

        assertThat(policy.toBuilder().build())
                .isNotSameAs(policy)
                .usingRecursiveComparison()
                .isEqualTo(policy);
    }

    @Test
    void toString_allNumbers() {
        assertThat(CircuitBreakerPolicy.builder().build())
                .hasToString("CircuitBreakerPolicy[failureRate=50%, minimumAttempts=10, window=PT1M,"
                        + " openDuration=PT0.75S]");
        assertThat(CircuitBreakerPolicy.disabled()).hasToString("CircuitBreakerPolicy[disabled]");
    }
}
