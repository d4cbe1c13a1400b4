package dev.faultline.core.engine.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.CallEvent;
import dev.faultline.core.CallEvent.CircuitState;
import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.core.TestApiException;
import dev.faultline.core.engine.circuit.Circuit.Permit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Opens when half of at least four attempts within ten seconds failed; probes after one second. */
class CircuitTest {

    private static final Duration OPEN = Duration.ofSeconds(1);
    private static final Duration NANO = Duration.ofNanos(1);
    private static final SdkException FAILURE = TestApiException.ofStatus(500);

    private final SteppedTime time = new SteppedTime();
    private final List<CallEvent> events = new ArrayList<>();
    private final Circuit circuit = circuit(CircuitBreakerPolicy.builder()
            .failureRate(50)
            .minimumAttempts(4)
            .window(Duration.ofSeconds(10))
            .openDuration(OPEN));

    private Circuit circuit(CircuitBreakerPolicy.Builder policy) {
        return new Circuit("api.example.com", policy.build(), time, events::add);
    }

    @Nested
    class Opening {

        @ParameterizedTest
        @CsvSource({
            "50, 10, 5, 5, true",
            "50, 10, 6, 4, false",
            "50, 10, 0, 9, false", // too few to tell
            "50, 10, 0, 10, true",
            "50, 10, 15, 9, false", // of the last twenty
            "50, 10, 15, 10, true",
            "100, 4, 1, 3, false",
            "100, 4, 0, 4, true",
            "1, 5, 4, 1, true",
            "50, 1, 0, 1, true",
        })
        void afterThePolicysNumbers(int rate, int minimum, int successes, int failures, boolean opens) {
            Circuit other =
                    circuit(CircuitBreakerPolicy.builder().failureRate(rate).minimumAttempts(minimum));

            response(other, successes);
            fail(other, failures);

            assertThat(other.rejection(true) != null).isEqualTo(opens);
            assertThat(other.acquire(true) == null).isEqualTo(opens);
        }

        @Test
        void defaults_aColdClientOpensAfterTenFailures() {
            Circuit other = circuit(CircuitBreakerPolicy.builder());
            fail(other, 9);
            assertThat(other.rejection(true)).isNull();

            fail(other, 1);

            assertThat(other.rejection(true)).isNotNull();
        }

        @Test
        void defaults_aBusyClientOpensAfterTenFailuresInARow() {
            Circuit other = circuit(CircuitBreakerPolicy.builder());
            response(other, 10_000);
            fail(other, 9);
            assertThat(other.rejection(true)).isNull();

            fail(other, 1);

            assertThat(other.rejection(true)).isNotNull();
        }

        @Test
        void defaults_eightThreadsInAnOutage_atMostEighteenRequests() {
            Circuit other = circuit(CircuitBreakerPolicy.builder());
            response(other, 1_000);
            int sent = 0;
            List<Permit> onTheWire = new ArrayList<>();
            while (other.rejection(true) == null) {
                while (onTheWire.size() < 8) {
                    onTheWire.add(other.acquire(true));
                    sent++;
                }
                onTheWire.remove(0).recordFailure(FAILURE);
            }

            assertThat(sent).isLessThanOrEqualTo(18);
        }

        @Test
        void tenFailuresAmongAThousandRejections_doNotOpen() {
            Circuit other = circuit(CircuitBreakerPolicy.builder());
            List<Boolean> failures = new ArrayList<>(Collections.nCopies(1_000, false));
            IntStream.range(0, 10).forEach(i -> failures.set(i * 100, true));
            Collections.shuffle(failures, new Random(4711));

            failures.forEach(failure -> settle(other.acquire(true), failure));

            assertThat(events).isEmpty();
        }

        @Test
        void resultsOlderThanTheWindow_areForgotten() {
            fail(circuit, 3);
            time.advance(Duration.ofSeconds(10).plus(NANO));

            fail(circuit, 3);

            assertThat(circuit.rejection(true)).isNull();
            fail(circuit, 1);
            assertThat(circuit.rejection(true)).isNotNull();
        }

        @Test
        void resultsAsOldAsTheWindow_stillCount() {
            fail(circuit, 3);
            time.advance(Duration.ofSeconds(10));

            fail(circuit, 1);

            assertThat(circuit.rejection(true)).isNotNull();
        }

        @Test
        void successesOlderThanTheWindow_doNotOutweighFailures() {
            Circuit strict =
                    circuit(CircuitBreakerPolicy.builder().failureRate(100).minimumAttempts(4));
            response(strict, 8);
            time.advance(Duration.ofSeconds(60).plus(NANO));
            fail(strict, 3);
            assertThat(strict.rejection(true)).isNull();

            fail(strict, 1);

            assertThat(strict.rejection(true)).isNotNull();
        }

        @Test
        void someForgotten_theOthersCountAsBefore() {
            Circuit other = circuit(CircuitBreakerPolicy.builder()
                    .failureRate(60)
                    .minimumAttempts(4)
                    .window(Duration.ofSeconds(10)));
            fail(other, 1);
            time.advance(Duration.ofSeconds(5));
            fail(other, 2);
            response(other, 2);
            time.advance(Duration.ofSeconds(6));

            fail(other, 1); // three of five

            assertThat(other.rejection(true)).isNotNull();
        }

        @Test
        void aFailureOpens_neverASuccess() {
            fail(circuit, 3);
            response(circuit, 1);
            assertThat(circuit.rejection(true)).isNull();

            fail(circuit, 1);

            assertThat(circuit.rejection(true).lastFailure()).isSameAs(FAILURE);
        }

        @Test
        void tellsUntilWhenAndWhy() {
            SdkException last = TestApiException.ofStatus(502);
            fail(circuit, 3);
            circuit.acquire(true).recordFailure(last);

            Instant until = time.now().plus(OPEN);
            assertThat(circuit.scope()).isEqualTo("api.example.com");
            assertThat(circuit.rejection(true)).isEqualTo(new Circuit.Rejection("api.example.com", OPEN, until, last));
            assertThat(circuit.tryAcquire(true)).isEqualTo(circuit.rejection(true));
            assertThat(events)
                    .containsExactly(
                            new CallEvent.CircuitChanged("api.example.com", CircuitState.OPEN, Optional.of(until)));
        }

        @Test
        void askingForARejection_takesNoPermission() {
            openAndPass();

            for (int i = 0; i < 5; i++) {
                assertThat(circuit.rejection(true)).isNull();
            }

            assertThat(circuit.acquire(true)).isNotNull();
        }
    }

    @Nested
    class Probing {

        @Test
        void untilItsTimeHasPassed_rejected() {
            open();
            time.advance(OPEN.minus(NANO));
            assertThat(circuit.acquire(true)).isNull();

            time.advance(NANO);

            Permit probe = circuit.acquire(true);
            assertThat(probe.probe()).isTrue();
            assertThat(circuit.acquire(true)).isNull();
        }

        @Test
        void closed_noAttemptIsAProbe() {
            assertThat(circuit.acquire(true).probe()).isFalse();
        }

        @Test
        void probeAnswered_closes() {
            probe().recordSuccess();

            assertThat(states()).containsExactly(CircuitState.OPEN, CircuitState.HALF_OPEN, CircuitState.CLOSED);
            assertThat(circuit.acquire(true)).isNotNull();
            assertThat(circuit.acquire(true)).isNotNull();
        }

        @Test
        void probeFailed_opensAgainFromThen() {
            Permit probe = probe();
            time.advance(Duration.ofMillis(900));

            probe.recordFailure(FAILURE);

            assertThat(circuit.rejection(true).until()).isEqualTo(time.now().plus(OPEN));
            assertThat(states()).endsWith(CircuitState.HALF_OPEN, CircuitState.OPEN);
            time.advance(OPEN);
            assertThat(circuit.acquire(true)).isNotNull();
        }

        @Test
        void probeReleased_makesRoomAtOnce() {
            Permit cancelled = probe();
            assertThat(circuit.acquire(true)).isNull();

            cancelled.release();
            cancelled.release();

            assertThat(states()).endsWith(CircuitState.HALF_OPEN);
            assertThat(circuit.acquire(true)).isNotNull();
            assertThat(circuit.acquire(true)).isNull();
        }

        @Test
        void manyReleasedProbes_doNotStick() {
            Permit probe = probe();
            for (int i = 0; i < 100; i++) {
                probe.release();
                probe = circuit.acquire(true);
            }

            probe.recordSuccess();

            assertThat(states()).endsWith(CircuitState.CLOSED);
        }

        @Test
        void releasedByAJoinedProbe_theOthersStayProbes() {
            Permit first = probe();
            time.advance(OPEN);
            circuit.acquire(true).release();
            assertThat(circuit.acquire(true)).isNotNull();

            first.recordSuccess();

            assertThat(states()).endsWith(CircuitState.CLOSED);
        }

        @Test
        void stalledProbe_isJoinedEachOpenTime_threeAtMost() {
            probe();
            assertThat(circuit.rejection(true).until()).isEqualTo(time.now().plus(OPEN));
            time.advance(OPEN.minus(NANO));
            assertThat(circuit.acquire(true)).isNull();
            time.advance(NANO);
            assertThat(circuit.acquire(true).probe()).isTrue();
            assertThat(circuit.acquire(true)).isNull();
            time.advance(OPEN);
            Permit third = circuit.acquire(true);
            time.advance(OPEN.multipliedBy(5).plusMillis(300));

            assertThat(circuit.rejection(true).until()).isEqualTo(time.now().plusMillis(700));
            assertThat(circuit.acquire(true)).isNull();

            third.release();
            assertThat(circuit.acquire(true)).isNotNull();
        }

        @Test
        void probeWhosePermitIsLost_givesUpItsPlaceAfterAnHour() {
            List<Permit> lost = threeProbes();
            time.advance(Duration.ofHours(1));

            assertThat(circuit.acquire(true)).isNotNull();
            assertThat(circuit.acquire(true)).isNull();

            lost.get(0).recordSuccess();
            assertThat(states()).endsWith(CircuitState.CLOSED);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2})
        void anyProbesResponse_closes(int which) {
            threeProbes().get(which).recordSuccess();

            assertThat(states()).endsWith(CircuitState.HALF_OPEN, CircuitState.CLOSED);
        }

        @Test
        void responseOfAProbe_afterALaterOneFailed_closes() {
            Permit first = probe();
            time.advance(OPEN);
            circuit.acquire(true).recordFailure(FAILURE);
            assertThat(states()).endsWith(CircuitState.OPEN);

            first.recordSuccess();

            assertThat(states()).endsWith(CircuitState.OPEN, CircuitState.CLOSED);
            assertThat(circuit.acquire(true).probe()).isFalse();
        }

        @Test
        void failureOfAProbe_whileALaterOneIsUnderWay_decidesNothing() {
            List<Permit> probes = threeProbes();
            time.advance(Duration.ofMillis(500));

            probes.get(0).recordFailure(FAILURE);

            assertThat(states()).endsWith(CircuitState.HALF_OPEN);
            time.advance(Duration.ofMillis(500));
            assertThat(circuit.acquire(true)).isNotNull(); // in its place, one open time after the last
        }

        @Test
        void failureOfAProbe_afterALaterOneFailed_prolongsNothing() {
            List<Permit> probes = threeProbes();
            probes.get(2).recordFailure(FAILURE);
            Instant until = circuit.rejection(true).until();
            time.advance(Duration.ofMillis(500));

            probes.get(0).recordFailure(FAILURE);
            probes.get(1).recordFailure(FAILURE);

            assertThat(circuit.rejection(true).until()).isEqualTo(until);
        }

        @Test
        void stallingOutage_attemptTimeoutOfTwoOpenTimesAndMore_aProbeEachOpenTime() {
            open();
            List<Permit> onTheWire = new ArrayList<>();
            List<Duration> ends = new ArrayList<>();
            int sent = 0;
            for (int millis = 0; millis < 30_000; millis += 10) {
                time.advance(Duration.ofMillis(10));
                while (!ends.isEmpty() && ends.get(0).toMillis() <= millis) {
                    ends.remove(0);
                    onTheWire.remove(0).recordFailure(FAILURE);
                }
                Permit probe = circuit.acquire(true);
                if (probe != null) {
                    sent++;
                    onTheWire.add(probe);
                    ends.add(Duration.ofMillis(millis + 2_700));
                }
            }

            assertThat(sent).isEqualTo(30);
        }

        @Test
        void answeringOutage_openDurationOfTheDefaults_fourProbesInThreeSeconds() {
            Circuit other = circuit(CircuitBreakerPolicy.builder());
            fail(other, 10);
            int sent = 0;
            for (int millis = 0; millis < 30_000; millis++) {
                time.advance(Duration.ofMillis(1));
                Permit probe = other.acquire(true);
                if (probe != null) {
                    sent++;
                    probe.recordFailure(FAILURE);
                }
            }

            assertThat(sent).isEqualTo(40); // 1.33 a second
        }

        @Test
        void closedAgain_earlierFailuresAreForgotten() {
            probe().recordSuccess();

            fail(circuit, 3);

            assertThat(circuit.rejection(true)).isNull();
        }
    }

    @Nested
    class Idempotence {

        @Test
        void noRepeatableCallSeen_anyIsTheProbe() {
            openAndPass();

            assertThat(circuit.rejection(false)).isNull();
            assertThat(circuit.acquire(false).probe()).isTrue();
        }

        @Test
        void repeatableCallSeen_theOtherWaitsForHalfAnOpenTime() {
            openAndPass();
            circuit.rejection(true);

            assertThat(circuit.acquire(false)).isNull();
            assertThat(circuit.rejection(false).until()).isEqualTo(time.now().plus(OPEN.dividedBy(2)));
            time.advance(OPEN.dividedBy(2).minus(NANO));
            assertThat(circuit.acquire(false)).isNull();
            time.advance(NANO);

            assertThat(circuit.acquire(false).probe()).isTrue();
        }

        @Test
        void repeatableCallSeen_itIsTheProbeMeanwhile() {
            openAndPass();
            circuit.rejection(true);
            assertThat(circuit.acquire(false)).isNull();

            assertThat(circuit.acquire(true).probe()).isTrue();
        }

        @Test
        void repeatableCallSeenAnOpenTimeAgo_anyIsTheProbe() {
            open();
            time.advance(Duration.ofMillis(200));
            circuit.acquire(true);
            time.advance(Duration.ofMillis(800));

            assertThat(circuit.rejection(false).until()).isEqualTo(time.now().plusMillis(200));
            time.advance(Duration.ofMillis(200));

            assertThat(circuit.acquire(false).probe()).isTrue();
        }

        @Test
        void joiningAProbe_theSameHolds() {
            probe();
            time.advance(Duration.ofMillis(600));
            circuit.rejection(true);
            time.advance(Duration.ofMillis(400));

            assertThat(circuit.acquire(false)).isNull();
            time.advance(OPEN.dividedBy(2));

            assertThat(circuit.acquire(false).probe()).isTrue();
        }

        @Test
        void readingsNearZero_noneSeenIsNone() {
            SteppedTime young = new SteppedTime(0);
            Circuit other = new Circuit("scope", CircuitBreakerPolicy.builder().build(), young, event -> {});
            other.openFor(NANO, NANO, FAILURE);
            young.advance(NANO);

            assertThat(other.acquire(false)).isNotNull();
        }
    }

    @Nested
    class WhatCounts {

        @Test
        void releasedWhenClosed_countsNothing() {
            for (int i = 0; i < 100; i++) {
                circuit.acquire(true).release();
            }
            fail(circuit, 3);
            assertThat(circuit.rejection(true)).isNull(); // the hundred are not among the attempts …

            fail(circuit, 1);
            assertThat(circuit.rejection(true)).isNotNull(); // … nor among the successes
        }

        @Test
        void onlyTheFirstSettlementCounts() {
            for (int i = 0; i < 3; i++) {
                Permit permit = circuit.acquire(true);
                permit.recordFailure(FAILURE);
                permit.recordFailure(FAILURE);
                permit.recordSuccess();
                permit.release();
            }
            assertThat(circuit.rejection(true)).isNull();

            fail(circuit, 1);
            assertThat(circuit.rejection(true)).isNotNull();
        }

        @Test
        void releasedProbe_itsLaterFailureOrResponseCountsNothing() {
            Permit released = probe();
            released.release();
            released.recordSuccess();
            released.recordFailure(FAILURE);

            assertThat(states()).endsWith(CircuitState.HALF_OPEN);
        }

        @Test
        void answersToWhatWasSentBeforeItOpened_doNotCloseIt() {
            Permit early = circuit.acquire(true);
            Permit probe = probe();

            early.recordSuccess();

            assertThat(states()).endsWith(CircuitState.HALF_OPEN);
            assertThat(circuit.acquire(true)).isNull();
            probe.recordFailure(FAILURE);
            assertThat(circuit.rejection(true)).isNotNull();
        }

        @Test
        void failuresOfWhatWasSentBeforeItOpened_doNotOpenItAgain() {
            List<Permit> early =
                    Stream.generate(() -> circuit.acquire(true)).limit(10).toList();
            probe().recordSuccess();

            early.forEach(permit -> permit.recordFailure(FAILURE));

            assertThat(states()).endsWith(CircuitState.CLOSED);
        }

        @Test
        void lateResults_doNotFreeAProbesPlace() {
            Permit early = circuit.acquire(true);
            Permit failedEarly = circuit.acquire(true);
            probe();

            early.release();
            failedEarly.recordFailure(FAILURE);

            assertThat(circuit.acquire(true)).isNull();
        }

        @Test
        void probesOfAnEarlierOutage_decideNothingInTheNext() {
            List<Permit> early = threeProbes();
            early.get(1).recordSuccess();
            openAndPass();
            circuit.acquire(true);

            early.get(0).recordSuccess();
            early.get(2).release();

            assertThat(states()).endsWith(CircuitState.HALF_OPEN);
            assertThat(circuit.acquire(true)).isNull();
        }

        @Test
        void probesThatEndOnceItHasClosed_changeNothing() {
            List<Permit> probes = threeProbes();
            probes.get(1).recordSuccess();
            int before = events.size();

            probes.get(0).recordSuccess();
            probes.get(2).recordFailure(FAILURE);

            assertThat(events).hasSize(before);
            assertThat(circuit.acquire(true).probe()).isFalse();
            assertThat(circuit).extracting("lastFailure").isNull();
        }

        @Test
        void probesOfAnEarlierOutage_takeNoPlaceInTheNext() {
            threeProbes().get(1).recordSuccess();

            threeProbes().forEach(probe -> assertThat(probe).isNotNull());
        }

        @Test
        void lastFailure_isNotKeptByAClosedCircuit() {
            probe().recordSuccess();
            SdkException other = TestApiException.ofStatus(503);

            circuit.openFor(OPEN, OPEN, other);

            assertThat(circuit.rejection(true).lastFailure()).isSameAs(other);
            time.advance(OPEN);
            circuit.acquire(true).recordSuccess();
            assertThat(circuit).extracting("lastFailure").isNull();
        }

        @Test
        void probesFailure_isTheLastFailure() {
            SdkException last = TestApiException.ofStatus(502);

            probe().recordFailure(last);

            assertThat(circuit.rejection(true).lastFailure()).isSameAs(last);
        }
    }

    @Nested
    class Clocks {

        @ParameterizedTest
        @ValueSource(longs = {-3_600, 3_600})
        void stepOfWallTime_changesNothing(long seconds) {
            open();
            time.stepWallTime(Duration.ofSeconds(seconds));

            assertThat(circuit.rejection(true).until()).isEqualTo(time.now().plus(OPEN));
            time.advance(OPEN.minus(NANO));
            assertThat(circuit.acquire(true)).isNull();
            time.advance(NANO);
            Permit probe = circuit.acquire(true);
            time.stepWallTime(Duration.ofSeconds(seconds));
            assertThat(circuit.rejection(true).until()).isEqualTo(time.now().plus(OPEN));
            probe.recordSuccess();
            assertThat(circuit.rejection(true)).isNull();
        }

        @ParameterizedTest
        @ValueSource(longs = {-3_600, 3_600})
        void stepOfWallTime_theWindowIsAsLongAsBefore(long seconds) {
            fail(circuit, 3);
            time.advance(Duration.ofSeconds(9));
            time.stepWallTime(Duration.ofSeconds(seconds));

            fail(circuit, 1);

            assertThat(circuit.rejection(true)).isNotNull();
        }

        @Test
        void overflowOfTheNanoseconds_changesNothing() {
            time.advance(Duration.ofMillis(4_500)); // half a second before it

            fail(circuit, 3);
            time.advance(Duration.ofSeconds(1));
            fail(circuit, 1);
            assertThat(circuit.rejection(true)).isNotNull();
            time.advance(OPEN);
            assertThat(circuit.acquire(true)).isNotNull();
        }

        @Test
        void overflowOfTheNanoseconds_whileOpen_changesNothing() {
            time.advance(Duration.ofMillis(4_500));
            open();
            assertThat(circuit.acquire(true)).isNull();
            time.advance(OPEN.minus(NANO));
            assertThat(circuit.acquire(true)).isNull();
            time.advance(NANO);

            assertThat(circuit.acquire(true)).isNotNull();
        }
    }

    @Nested
    class Events {

        @Test
        void listenerThatThrows_neitherBreaksTheCircuitNorTheOrder() {
            List<CallEvent> seen = new ArrayList<>();
            Circuit other = new Circuit(
                    "scope",
                    CircuitBreakerPolicy.builder()
                            .minimumAttempts(1)
                            .openDuration(OPEN)
                            .build(),
                    time,
                    event -> {
                        seen.add(event);
                        throw new NoClassDefFoundError("io/micrometer/Missing");
                    });

            fail(other, 1);
            time.advance(OPEN);
            other.acquire(true).recordSuccess();

            assertThat(seen).hasSize(3);
            assertThat(other.rejection(true)).isNull();
        }

        @Test
        void listenerThatSettlesAProbeItself_eventsInOrder() {
            List<CircuitState> seen = new ArrayList<>();
            Circuit[] other = new Circuit[1];
            other[0] = new Circuit(
                    "scope",
                    CircuitBreakerPolicy.builder()
                            .minimumAttempts(1)
                            .openDuration(OPEN)
                            .build(),
                    time,
                    event -> {
                        CircuitState state = ((CallEvent.CircuitChanged) event).state();
                        if (state == CircuitState.OPEN) {
                            time.advance(OPEN);
                            other[0].acquire(true).recordSuccess();
                        }
                        seen.add(state);
                    });

            fail(other[0], 1);

            assertThat(seen).containsExactly(CircuitState.OPEN, CircuitState.HALF_OPEN, CircuitState.CLOSED);
        }

        @Test
        void listenerOfAnotherThread_isNotCalledWithTheLockHeld() throws Exception {
            Circuit[] other = new Circuit[1];
            List<Boolean> rejected = new ArrayList<>();
            other[0] = new Circuit(
                    "scope", CircuitBreakerPolicy.builder().minimumAttempts(1).build(), time, event -> {
                        Thread thread = new Thread(() -> rejected.add(other[0].rejection(true) != null));
                        thread.start();
                        try {
                            thread.join(10_000);
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    });

            fail(other[0], 1);

            assertThat(rejected).containsExactly(true);
        }
    }

    private static void settle(Permit permit, boolean failure) {
        if (failure) {
            permit.recordFailure(FAILURE);
        } else {
            permit.recordSuccess();
        }
    }

    private static void response(Circuit circuit, int attempts) {
        for (int i = 0; i < attempts; i++) {
            circuit.acquire(true).recordSuccess();
        }
    }

    private static void fail(Circuit circuit, int attempts) {
        for (int i = 0; i < attempts; i++) {
            circuit.acquire(true).recordFailure(FAILURE);
        }
    }

    private void open() {
        Stream.generate(() -> circuit.acquire(false))
                .limit(4)
                .toList()
                .forEach(permit -> permit.recordFailure(FAILURE));
        assertThat(states()).endsWith(CircuitState.OPEN);
    }

    private void openAndPass() {
        open();
        time.advance(OPEN);
    }

    private Permit probe() {
        openAndPass();
        return circuit.acquire(true);
    }

    private List<Permit> threeProbes() {
        Permit first = probe();
        time.advance(OPEN);
        Permit second = circuit.acquire(true);
        time.advance(OPEN);
        return List.of(first, second, circuit.acquire(true));
    }

    private List<CircuitState> states() {
        return events.stream()
                .map(event -> ((CallEvent.CircuitChanged) event).state())
                .toList();
    }
}
