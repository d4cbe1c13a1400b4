package dev.faultline.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.TestApiException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakersTest {

    private final Breakers breakers = breakers(CircuitBreakerPolicy.builder().build());

    private static Breakers breakers(CircuitBreakerPolicy policy) {
        return new Breakers(policy, new ManualTime(), event -> {});
    }

    @Test
    void of_oneForEachScope() {
        assertThat(breakers.of("a")).isSameAs(breakers.of("a")).isNotSameAs(breakers.of("b"));
        assertThat(breakers.of("a").scope()).isEqualTo("a");
    }

    @Test
    void of_oneScopeOpen_othersGoOn() {
        breakers.of("a").openFor(Duration.ofSeconds(10), TestApiException.ofStatus(503));

        assertThat(breakers.of("a").refuses()).isTrue();
        assertThat(breakers.of("b").refuses()).isFalse();
    }

    @Test
    void of_disabled_none() {
        assertThat(breakers(CircuitBreakerPolicy.disabled()).of("a")).isNull();
    }

    @Test
    void of_boundedInNumber() {
        Breaker first = breakers.of("first");
        for (int i = 0; i < 1_000; i++) {
            breakers.of("scope " + i);
        }

        assertThat(breakers.of("first")).isNotSameAs(first);
    }
}
