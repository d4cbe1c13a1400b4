package dev.faultline.core.engine.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.TestApiException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CircuitsTest {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final Circuits circuits = circuits(CircuitBreakerPolicy.builder().build());

    private static Circuits circuits(CircuitBreakerPolicy policy) {
        return new Circuits(policy, new SteppedTime(), event -> {});
    }

    @Test
    void of_oneForEachScope() {
        assertThat(circuits.of("a")).isSameAs(circuits.of("a")).isNotSameAs(circuits.of("b"));
        assertThat(circuits.of("a").scope()).isEqualTo("a");
    }

    @Test
    void of_oneScopeOpen_othersGoOn() {
        circuits.of("a").openFor(TEN_SECONDS, TEN_SECONDS, TestApiException.ofStatus(503));

        assertThat(circuits.of("a").rejection(true)).isNotNull();
        assertThat(circuits.of("b").rejection(true)).isNull();
    }

    @Test
    void of_disabled_none() {
        assertThat(circuits(CircuitBreakerPolicy.disabled()).of("a")).isNull();
    }

    @Test
    void of_boundedInNumber_theLeastRecentlyUsedGoes() {
        Circuit first = circuits.of("first");
        Circuit second = circuits.of("second");
        for (int i = 0; i < 999; i++) {
            circuits.of("scope " + i);
            circuits.of("first");
        }

        assertThat(circuits.of("first")).isSameAs(first);
        assertThat(circuits.of("second")).isNotSameAs(second);
    }
}
