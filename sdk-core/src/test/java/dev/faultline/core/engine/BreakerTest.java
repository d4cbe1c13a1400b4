package dev.faultline.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.CallEvent;
import dev.faultline.core.CallEvent.CircuitState;
import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.core.TestApiException;
import dev.faultline.core.engine.Breaker.Permit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opens when half of at least four attempts within ten seconds failed; probes after one second. */
class BreakerTest {

    private static final Duration TOOK = Duration.ofMillis(20);
    private static final Duration OPEN = Duration.ofSeconds(1);
    private static final SdkException FAILURE = TestApiException.ofStatus(500);

    private final ManualTime time = new ManualTime();
    private final List<CallEvent> events = new ArrayList<>();
    private final Breaker breaker = breaker(CircuitBreakerPolicy.builder()
            .failureRate(50)
            .minimumAttempts(4)
            .window(Duration.ofSeconds(10))
            .openDuration(OPEN));

    private Breaker breaker(CircuitBreakerPolicy.Builder policy) {
        return new Breaker("api.example.com", policy.build(), time, events::add);
    }

    @Nested
    class Opening {

        @ParameterizedTest
        @CsvSource({
            "50, 10, 5, 5, true",
            "50, 10, 6, 4, false",
            "50, 10, 0, 9, false", // too few to tell
            "50, 10, 0, 10, true",
            "100, 4, 1, 3, false",
            "100, 4, 0, 4, true",
            "1, 5, 4, 1, true",
            "50, 1, 0, 1, true",
        })
        void afterThePolicysNumbers(int rate, int minimum, int successes, int failures, boolean opens) {
            Breaker other =
                    breaker(CircuitBreakerPolicy.builder().failureRate(rate).minimumAttempts(minimum));

            for (int i = 0; i < successes; i++) {
                other.acquire().succeeded(TOOK);
            }
            for (int i = 0; i < failures; i++) {
                other.acquire().failed(TOOK, FAILURE);
            }

            assertThat(other.refuses()).isEqualTo(opens);
            assertThat(other.acquire() == null).isEqualTo(opens);
        }

        @Test
        void defaults_openAfterTenFailures() {
            Breaker other = breaker(CircuitBreakerPolicy.builder());
            for (int i = 0; i < 9; i++) {
                other.acquire().failed(TOOK, FAILURE);
            }
            assertThat(other.refuses()).isFalse();

            other.acquire().failed(TOOK, FAILURE);

            assertThat(other.refuses()).isTrue();
        }

        @Test
        void failuresOlderThanTheWindow_areForgotten() {
            fail(3);
            time.advance(Duration.ofSeconds(11));

            fail(3);

            assertThat(breaker.refuses()).isFalse();
            fail(1);
            assertThat(breaker.refuses()).isTrue();
        }

        @Test
        void slowSuccesses_areSuccesses() {
            for (int i = 0; i < 20; i++) {
                breaker.acquire().succeeded(Duration.ofMinutes(10));
            }

            assertThat(breaker.refuses()).isFalse();
        }

        @Test
        void tellsUntilWhenAndWhy() {
            SdkException last = TestApiException.ofStatus(502);
            fail(3);
            breaker.acquire().failed(TOOK, last);

            assertThat(breaker.scope()).isEqualTo("api.example.com");
            assertThat(breaker.lastFailure()).isSameAs(last);
            assertThat(breaker.until())
                    .isBetween(time.now().plus(OPEN), time.now().plus(OPEN).plusMillis(1));
            assertThat(events)
                    .containsExactly(new CallEvent.CircuitChanged(
                            "api.example.com", CircuitState.OPEN, Optional.of(breaker.until())));
        }

        @Test
        void askingWhetherItRefuses_takesNoPermission() {
            open();
            time.advance(OPEN.plusMillis(1));

            for (int i = 0; i < 5; i++) {
                assertThat(breaker.refuses()).isFalse();
            }

            assertThat(breaker.acquire()).isNotNull();
        }
    }

    @Nested
    class Probing {

        @Test
        void beforeUntil_refused() {
            open();
            time.advance(Duration.between(time.now(), breaker.until()).minusNanos(1));

            assertThat(breaker.refuses()).isTrue();
        }

        @Test
        void atUntil_oneProbeIsLetThrough() {
            open();
            time.advance(Duration.between(time.now(), breaker.until()));

            assertThat(breaker.refuses()).isFalse();
            assertThat(breaker.acquire()).isNotNull();
            assertThat(breaker.acquire()).isNull();
            assertThat(breaker.acquire()).isNull();
        }

        @Test
        void probeSucceeds_closes() {
            probe().succeeded(TOOK);

            assertThat(states()).containsExactly(CircuitState.OPEN, CircuitState.HALF_OPEN, CircuitState.CLOSED);
            assertThat(breaker.acquire()).isNotNull();
            assertThat(breaker.acquire()).isNotNull();
        }

        @Test
        void probeFails_opensAgainFromThen() {
            Permit probe = probe();
            time.advance(Duration.ofSeconds(5));

            probe.failed(TOOK, FAILURE);

            assertThat(breaker.refuses()).isTrue();
            assertThat(breaker.until()).isAfterOrEqualTo(time.now().plus(OPEN));
            time.advance(OPEN.plusMillis(1));
            assertThat(breaker.acquire()).isNotNull();
        }

        @Test
        void probeThatSaysNothing_makesRoomForTheNext() {
            Permit cancelled = probe();
            assertThat(breaker.acquire()).isNull();

            cancelled.released();
            cancelled.released();

            assertThat(states()).endsWith(CircuitState.HALF_OPEN);
            assertThat(breaker.acquire()).isNotNull();
            assertThat(breaker.acquire()).isNull();
        }

        @Test
        void manyCancelledProbes_doNotStick() {
            Permit probe = probe();
            for (int i = 0; i < 100; i++) {
                probe.released();
                probe = breaker.acquire();
            }

            probe.succeeded(TOOK);

            assertThat(states()).endsWith(CircuitState.CLOSED);
        }

        @Test
        void refusedProbe_theServerIsAliveAndTheBreakerCloses() {
            probe().refused(TOOK);

            assertThat(states()).endsWith(CircuitState.CLOSED);
        }

        @Test
        void slowProbe_closesAllTheSame() {
            probe().succeeded(Duration.ofMinutes(10));

            assertThat(states()).endsWith(CircuitState.CLOSED);
        }

        @Test
        void closedAgain_earlierFailuresAreForgotten() {
            probe().succeeded(TOOK);

            fail(3);

            assertThat(breaker.refuses()).isFalse();
        }

        private Permit probe() {
            open();
            time.advance(OPEN.plusMillis(1));
            return breaker.acquire();
        }
    }

    @Nested
    class WhatCounts {

        @Test
        void refusedWhenClosed_doesNotCount() {
            for (int i = 0; i < 100; i++) {
                breaker.acquire().refused(TOOK);
            }
            fail(3);
            assertThat(breaker.refuses()).isFalse(); // the hundred are not among the attempts …

            fail(1);
            assertThat(breaker.refuses()).isTrue(); // … nor among the successes
        }

        @Test
        void releasedWhenClosed_doesNotCount() {
            for (int i = 0; i < 100; i++) {
                breaker.acquire().released();
            }
            fail(4);

            assertThat(breaker.refuses()).isTrue();
        }

        @Test
        void onlyTheFirstSettlementCounts() {
            for (int i = 0; i < 3; i++) {
                Permit permit = breaker.acquire();
                permit.failed(TOOK, FAILURE);
                permit.failed(TOOK, FAILURE);
                permit.succeeded(TOOK);
                permit.refused(TOOK);
                permit.released();
            }
            assertThat(breaker.refuses()).isFalse();

            fail(1);
            assertThat(breaker.refuses()).isTrue();
        }

        @Test
        void successesOfBeforeItOpened_doNotCloseIt() {
            Permit early = breaker.acquire();
            open();
            time.advance(OPEN.plusMillis(1));
            Permit probe = breaker.acquire();

            early.succeeded(TOOK);

            assertThat(states()).endsWith(CircuitState.HALF_OPEN);
            assertThat(breaker.acquire()).isNull();
            probe.failed(TOOK, FAILURE);
            assertThat(breaker.refuses()).isTrue();
        }

        @Test
        void failuresOfBeforeItOpened_doNotOpenItAgain() {
            List<Permit> early = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                early.add(breaker.acquire());
            }
            open();
            time.advance(OPEN.plusMillis(1));
            breaker.acquire().succeeded(TOOK);

            early.forEach(permit -> permit.failed(TOOK, FAILURE));

            assertThat(breaker.refuses()).isFalse();
            assertThat(states()).endsWith(CircuitState.CLOSED);
        }

        @Test
        void lateResults_doNotFreeAnotherProbesPlace() {
            Permit early = breaker.acquire();
            open();
            time.advance(OPEN.plusMillis(1));
            breaker.acquire();

            early.released();

            assertThat(breaker.acquire()).isNull();
        }
    }

    @Nested
    class TheServersOwnCircuit {

        @Test
        void opensForAsLongAsTheServerSays() {
            SdkException answer = TestApiException.ofStatus(503);

            breaker.openFor(Duration.ofSeconds(30), answer);

            assertThat(breaker.refuses()).isTrue();
            assertThat(breaker.acquire()).isNull();
            assertThat(breaker.lastFailure()).isSameAs(answer);
            time.advance(Duration.ofSeconds(29));
            assertThat(breaker.acquire()).isNull();
            time.advance(Duration.between(time.now(), breaker.until()));
            assertThat(breaker.acquire()).isNotNull();
            assertThat(breaker.acquire()).isNull();
        }

        @Test
        void whenOpenAlready_theServersTimeHolds() {
            open();

            breaker.openFor(Duration.ofSeconds(30), FAILURE);

            time.advance(OPEN.plusMillis(1));
            assertThat(breaker.refuses()).isTrue();
            assertThat(breaker.acquire()).isNull();
            time.advance(Duration.ofSeconds(30));
            assertThat(breaker.acquire()).isNotNull();
        }

        @Test
        void asTheAnswerOfAProbe_opensAgain() {
            open();
            time.advance(OPEN.plusMillis(1));
            Permit probe = breaker.acquire();

            breaker.openFor(Duration.ofSeconds(30), FAILURE);
            probe.failed(TOOK, FAILURE);

            time.advance(Duration.ofSeconds(29));
            assertThat(breaker.refuses()).isTrue();
            time.advance(Duration.ofSeconds(2));
            assertThat(breaker.acquire()).isNotNull();
        }

        @Test
        void theFailureThatBroughtIt_doesNotShortenIt() {
            Permit permit = breaker.acquire();

            breaker.openFor(Duration.ofSeconds(30), FAILURE);
            permit.failed(TOOK, FAILURE);

            assertThat(breaker.until()).isAfterOrEqualTo(time.now().plusSeconds(30));
        }
    }

    private void fail(int attempts) {
        for (int i = 0; i < attempts; i++) {
            breaker.acquire().failed(TOOK, FAILURE);
        }
    }

    private void open() {
        fail(4);
        assertThat(breaker.refuses()).isTrue();
    }

    private List<CircuitState> states() {
        return events.stream()
                .map(event -> ((CallEvent.CircuitChanged) event).state())
                .toList();
    }
}
