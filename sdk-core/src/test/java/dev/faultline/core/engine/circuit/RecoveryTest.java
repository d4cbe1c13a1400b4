package dev.faultline.core.engine.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.core.TestApiException;
import dev.faultline.core.engine.circuit.Circuit.Permit;
import dev.faultline.core.engine.circuit.Circuit.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Calls that wait in their own backoff behind a circuit that opens for one second. */
class RecoveryTest {

    private static final Duration OPEN = Duration.ofSeconds(1);
    private static final SdkException FAILURE = TestApiException.ofStatus(500);

    private final SteppedTime time = new SteppedTime();
    private final List<String> woken = new ArrayList<>();
    private int answered;
    private final Circuit circuit = new Circuit(
            "scope",
            CircuitBreakerPolicy.builder().minimumAttempts(2).openDuration(OPEN).build(),
            time,
            event -> {});

    @Test
    void closing_wakesTheFirstCallOnly() {
        openWith("a", "b", "c");

        close();

        assertThat(woken).containsExactly("a");
    }

    @Test
    void eachResponse_wakesTheNextTwo_soThatTheyDoubleByRoundTrip() {
        openWith(names(20));
        close();
        List<Integer> roundTrips = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            roundTrips.add(woken.size());
            responseAllWoken();
        }

        assertThat(roundTrips).containsExactly(1, 3, 7, 15);
        assertThat(woken).containsExactly(names(20));
    }

    @Test
    void firstComeFirstServed_alsoAmongThoseOfEarlierOutages() {
        wait("early", Duration.ZERO);
        openWith("late");

        close();
        response(1);

        assertThat(woken).containsExactly("early", "late");
    }

    @Test
    void neverBeforeItsEarliestMoment() {
        open();
        wait("later", OPEN.plusMillis(300));
        close();
        assertThat(woken).isEmpty();
        time.advance(Duration.ofMillis(300).minusNanos(1));
        assertThat(woken).isEmpty();

        time.advance(Duration.ofNanos(1));

        assertThat(woken).containsExactly("later");
        assertThat(time.pending()).isZero();
    }

    @Test
    void notEvenANanosecondBefore() {
        open();
        wait("later", OPEN.plusNanos(1));
        close();
        assertThat(woken).isEmpty();

        time.advance(Duration.ofNanos(1));

        assertThat(woken).containsExactly("later");
    }

    @Test
    void neverBeforeItsEarliestMoment_butThatOneTakesTheTurn() {
        open();
        wait("later", OPEN.plusMillis(300));
        wait("ready", Duration.ZERO);

        close();
        assertThat(woken).isEmpty();
        response(1);

        assertThat(woken).containsExactly("ready");
    }

    @Test
    void stepOfWallTime_changesNothing() {
        open();
        wait("later", OPEN.plusMillis(300));
        close();

        time.stepWallTime(Duration.ofHours(1));
        assertThat(woken).isEmpty();
        time.stepWallTime(Duration.ofHours(-2));
        time.advance(Duration.ofMillis(300));

        assertThat(woken).containsExactly("later");
    }

    @Test
    void firstFailure_stopsIt() {
        openWith("a", "b", "c");
        close();

        circuit.acquire(true).recordFailure(FAILURE);
        response(5);

        assertThat(woken).containsExactly("a");
    }

    @Test
    void failureOfWhatWasSentBeforeTheOutage_doesNotStopIt() {
        Permit early = circuit.acquire(true);
        openWith("a", "b", "c");
        close();

        early.recordFailure(FAILURE);
        response(1);

        assertThat(woken).containsExactly("a", "b", "c");
    }

    @Test
    void firstFailure_whoHasATurnButNotItsMoment_goesBackToItsPlace() {
        open();
        wait("later", OPEN.plusMillis(300));
        wait("other", Duration.ZERO);
        close();

        circuit.acquire(true).recordFailure(FAILURE);
        time.advance(Duration.ofMillis(300));
        assertThat(woken).isEmpty();
        fail();
        close();
        assertThat(woken).containsExactly("later");
        response(1);

        assertThat(woken).containsExactly("later", "other");
    }

    @Test
    void stoppedAndClosedAgainBeforeItsMoment_wokenOnceAndThen() {
        open();
        wait("later", Duration.ofSeconds(5));
        close();
        open();
        close();
        assertThat(time.pending()).isOne();
        time.advance(Duration.ofSeconds(3).minusNanos(1));
        assertThat(woken).isEmpty();

        time.advance(Duration.ofNanos(1));

        assertThat(woken).containsExactly("later");
        assertThat(time.pending()).isZero();
    }

    @Test
    void serversOwnCircuitOpens_stopsIt() {
        open();
        wait("later", OPEN.plusMillis(300));
        close();

        circuit.openFor(OPEN, OPEN, FAILURE);
        time.advance(Duration.ofMillis(300));
        assertThat(woken).isEmpty();
        time.advance(OPEN);
        circuit.acquire(true).recordSuccess();

        assertThat(woken).containsExactly("later");
    }

    @Test
    void nextClosing_beginsWithOneAgain() {
        openWith(names(20));
        close();
        responseAllWoken();
        responseAllWoken();
        assertThat(woken).hasSize(7);
        open();

        close();

        assertThat(woken).hasSize(8);
    }

    @Test
    void cancelled_isNeverWoken() {
        open();
        Waiting cancelled = wait("cancelled", Duration.ZERO);
        wait("next", Duration.ZERO);

        cancelled.cancel();
        assertThat(woken).isEmpty();
        close();

        assertThat(woken).containsExactly("next");
    }

    @Test
    void cancelledOnceWoken_passesItsTurnOn_once() {
        open();
        Waiting cancelled = wait("cancelled", Duration.ZERO);
        wait("b", Duration.ZERO);
        wait("c", Duration.ZERO);
        close();

        cancelled.cancel();
        cancelled.cancel();

        assertThat(woken).containsExactly("cancelled", "b");
    }

    @Test
    void cancelledBeforeItsMoment_passesItsTurnOnAndLeavesNoTimer() {
        open();
        Waiting cancelled = wait("cancelled", OPEN.plusMillis(300));
        wait("next", Duration.ZERO);
        close();

        cancelled.cancel();

        assertThat(woken).containsExactly("next");
        assertThat(time.pending()).isZero();
        time.advance(OPEN);
        assertThat(woken).containsExactly("next");
    }

    @Test
    void attemptThatTellsNothing_passesItsTurnOn() {
        openWith("a", "b", "c");
        close();

        circuit.acquire(true).release();

        assertThat(woken).containsExactly("a", "b");
    }

    @Test
    void nothingHasOpened_answersWakeNobody() {
        wait("a", Duration.ZERO);

        response(10);
        circuit.acquire(true).release();

        assertThat(woken).isEmpty();
    }

    @Test
    void everybodyWoken_answersWakeNobodyWhoComesLater() {
        openWith("a");
        close();
        wait("later", Duration.ZERO);

        response(10);

        assertThat(woken).containsExactly("a");
    }

    @Test
    void whileOthersWait_whoComesLaterIsWokenInTurn() {
        openWith("a", "b");
        close();
        wait("later", Duration.ZERO);

        response(1);

        assertThat(woken).containsExactly("a", "b", "later");
    }

    @Test
    void wakeThatThrows_doesNotKeepTheOthersWaiting() {
        open();
        wait("a", Duration.ZERO);
        circuit.await(time.nanoTime(), () -> {
            throw new NoClassDefFoundError("closed");
        });
        wait("c", Duration.ZERO);
        close();

        response(1);

        assertThat(woken).containsExactly("a", "c");
    }

    @Test
    void wake_isNotRunWithTheLockHeld() {
        open();
        List<Boolean> closed = new ArrayList<>();
        circuit.await(time.nanoTime(), () -> {
            Thread other = new Thread(() -> closed.add(circuit.rejection(true) == null));
            other.start();
            try {
                other.join(10_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        close();

        assertThat(closed).containsExactly(true);
    }

    @Test
    void timerThatFiresWithinSchedule_wakesAtItsMoment() {
        time.whenScheduled(time::advance);
        open();
        wait("later", OPEN.plusMillis(300));
        Instant moment = time.now().plus(OPEN).plusMillis(300);

        close();

        assertThat(woken).containsExactly("later");
        assertThat(time.now()).isEqualTo(moment);
        assertThat(time.pending()).isZero();
    }

    @Test
    void cancelledWhileItsTimerIsSet_leavesNoTimer() {
        open();
        Waiting cancelled = wait("cancelled", OPEN.plusMillis(300));
        time.whenScheduled(delay -> cancelled.cancel());

        close();

        assertThat(time.pending()).isZero();
    }

    @Test
    void cancelledBeforeItsMoment_isNotWokenByTheNextClosing() {
        open();
        Waiting cancelled = wait("cancelled", OPEN.plusMillis(300));
        close();
        cancelled.cancel();
        open();

        close();
        response(5);

        assertThat(woken).isEmpty();
    }

    private Waiting wait(String name, Duration notBefore) {
        return circuit.await(time.nanoTime() + notBefore.toNanos(), () -> woken.add(name));
    }

    private void openWith(String... names) {
        open();
        for (String name : names) {
            wait(name, Duration.ZERO);
        }
    }

    private static String[] names(int number) {
        return IntStream.range(0, number).mapToObj(i -> "call " + i).toArray(String[]::new);
    }

    private void open() {
        fail();
        fail();
        assertThat(circuit.rejection(true)).isNotNull();
    }

    private void fail() {
        circuit.acquire(true).recordFailure(FAILURE);
    }

    private void close() {
        time.advance(OPEN);
        circuit.acquire(true).recordSuccess();
        assertThat(circuit.rejection(true)).isNull();
    }

    private void response(int attempts) {
        for (int i = 0; i < attempts; i++) {
            circuit.acquire(true).recordSuccess();
        }
    }

    private void responseAllWoken() {
        int attempts = woken.size() - answered;
        answered = woken.size();
        response(attempts);
    }
}
