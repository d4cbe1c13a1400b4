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
        return new Circuits("host", policy, new SteppedTime(), event -> {});
    }

    @Test
    void of_oneForEachScope() {
        assertThat(circuits.of("a").own())
                .isSameAs(circuits.of("a").own())
                .isNotSameAs(circuits.of("b").own());
        assertThat(circuits.of("a").own().scope()).isEqualTo("a");
    }

    @Test
    void of_oneScopeOpen_othersGoOn() {
        circuits.of("a").own().openFor(TEN_SECONDS, TEN_SECONDS, TestApiException.ofStatus(503));

        assertThat(circuits.of("a").own().rejection(true)).isNotNull();
        assertThat(circuits.of("b").own().rejection(true)).isNull();
    }

    @Test
    void of_disabled_none() {
        assertThat(circuits(CircuitBreakerPolicy.disabled()).of("a")).isEqualTo(new CircuitPair(null, null));
    }

    @Test
    void of_boundedInNumber_theLeastRecentlyUsedGoes() {
        Circuit first = circuits.of("first").own();
        Circuit second = circuits.of("second").own();
        for (int i = 0; i < 999; i++) {
            circuits.of("scope " + i).own();
            circuits.of("first").own();
        }

        assertThat(circuits.of("first").own()).isSameAs(first);
        assertThat(circuits.of("second").own()).isNotSameAs(second);
    }
}
