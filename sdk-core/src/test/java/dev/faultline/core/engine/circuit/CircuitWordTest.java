package dev.faultline.core.engine.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.CallEvent;
import dev.faultline.core.CallEvent.CircuitState;
import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.core.TestApiException;
import dev.faultline.core.engine.circuit.Circuit.Permit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that says that its own circuit is open, to a circuit that by itself opens for one second. */
class CircuitWordTest {

    private static final Duration OPEN = Duration.ofSeconds(1);
    private static final Duration UNSPECIFIED = Duration.ofSeconds(30);
    private static final Duration NANO = Duration.ofNanos(1);
    private static final SdkException FAILURE = TestApiException.ofStatus(500);
    private static final SdkException WORD = TestApiException.ofStatus(503);

    private final SteppedTime time = new SteppedTime();
    private final List<CallEvent> events = new ArrayList<>();
    private final Circuit circuit = new Circuit(
            "crm",
            CircuitBreakerPolicy.builder().minimumAttempts(2).openDuration(OPEN).build(),
            time,
            events::add);

    @Test
    void told_openForAsLong_thenOneProbe() {
        say(Duration.ofSeconds(10));

        assertOpenFor(Duration.ofSeconds(10));
        assertThat(circuit.rejection(true).lastFailure()).isSameAs(WORD);
        time.advance(Duration.ofSeconds(10).minus(NANO));
        assertThat(circuit.acquire(true)).isNull();
        time.advance(NANO);
        assertThat(circuit.acquire(true).probe()).isTrue();
        assertThat(circuit.acquire(true)).isNull();
    }

    @Test
    void toldMoreThanAnHour_anHour() {
        say(Duration.ofDays(10_000));

        assertOpenFor(Duration.ofHours(1));
    }

    @Test
    void told_whenOpenAlready_prolongsAndTellsSo() {
        open();

        say(Duration.ofSeconds(10));

        assertOpenFor(Duration.ofSeconds(10));
        assertThat(states()).containsExactly(CircuitState.OPEN, CircuitState.OPEN);
    }

    @Test
    void toldLess_neverShortens() {
        say(Duration.ofSeconds(60));

        say(Duration.ofSeconds(5));

        assertOpenFor(Duration.ofSeconds(60));
        assertThat(states()).containsExactly(CircuitState.OPEN);
    }

    @Test
    void unspecified_neverShortens() {
        say(Duration.ofMinutes(3));

        say(null);

        assertOpenFor(Duration.ofMinutes(3));
    }

    @Test
    void toldLessThanTheOwnOpenTime_byAProbe_theOwnHolds() {
        open();
        time.advance(OPEN);
        Permit probe = circuit.acquire(true);

        say(Duration.ofMillis(10));
        probe.recordFailure(WORD);

        assertOpenFor(OPEN);
    }

    @Test
    void theFailureThatBroughtIt_doesNotShortenIt() {
        Permit permit = circuit.acquire(true);

        say(Duration.ofSeconds(30));
        permit.recordFailure(WORD);

        assertOpenFor(Duration.ofSeconds(30));
    }

    @Test
    void byAProbe_opensAgain() {
        open();
        time.advance(OPEN);
        Permit probe = circuit.acquire(true);

        say(Duration.ofSeconds(30));
        probe.recordFailure(WORD);

        assertOpenFor(Duration.ofSeconds(30));
        time.advance(Duration.ofSeconds(30));
        assertThat(circuit.acquire(true)).isNotNull();
        assertThat(states())
                .containsExactly(CircuitState.OPEN, CircuitState.HALF_OPEN, CircuitState.OPEN, CircuitState.HALF_OPEN);
    }

    @ParameterizedTest
    @ValueSource(longs = {30, 120, 600})
    void unspecified_doublesToTwoMinutes(long firstSeconds) {
        Duration first = Duration.ofSeconds(firstSeconds);
        Duration most = first.compareTo(Duration.ofMinutes(2)) > 0 ? first : Duration.ofMinutes(2);
        circuit.openFor(null, first, WORD);
        Duration expected = first;
        for (int i = 0; i < 4; i++) {
            assertOpenFor(expected);
            time.advance(expected);
            Permit probe = circuit.acquire(true);
            circuit.openFor(Duration.ZERO, first, WORD);
            probe.recordFailure(WORD);
            expected = expected.multipliedBy(2).compareTo(most) > 0 ? most : expected.multipliedBy(2);
        }
        assertOpenFor(most);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void toldZeroOrLess_isUnspecified(long seconds) {
        say(Duration.ofSeconds(seconds));

        assertOpenFor(UNSPECIFIED);
    }

    @Test
    void unspecified_afterItHasClosed_beginsAnew() {
        say(null);
        time.advance(UNSPECIFIED);
        circuit.acquire(true).recordSuccess();

        say(null);

        assertOpenFor(UNSPECIFIED);
    }

    @Test
    void unspecified_byManyThatWereUnderWay_isOneWord() {
        say(null);
        time.advance(OPEN);

        say(null);
        say(Duration.ZERO);
        say(Duration.ofSeconds(-1));

        assertOpenFor(UNSPECIFIED.minus(OPEN));
    }

    @Test
    void unspecified_moreThanAnHour_anHour() {
        circuit.openFor(null, Duration.ofHours(2), WORD);

        assertOpenFor(Duration.ofHours(1));
    }

    @Test
    void aProbesFailureWithoutAWord_keepsTheDoubling() {
        say(null);
        time.advance(UNSPECIFIED);
        circuit.acquire(true).recordFailure(FAILURE);
        assertOpenFor(OPEN);
        time.advance(OPEN);
        Permit probe = circuit.acquire(true);

        say(null);
        probe.recordFailure(WORD);

        assertOpenFor(UNSPECIFIED.multipliedBy(2));
    }

    @Test
    void responseToAProbeSentBeforeTheWord_doesNotShortenIt() {
        open();
        time.advance(OPEN);
        Permit stalled = circuit.acquire(true);
        time.advance(OPEN);
        Permit joined = circuit.acquire(true);
        say(Duration.ofSeconds(10));
        joined.recordFailure(WORD);

        stalled.recordSuccess();

        assertOpenFor(Duration.ofSeconds(10));
    }

    @Test
    void unspecified_afterAShorterTime_prolongs() {
        say(Duration.ofSeconds(5));

        say(null);

        assertOpenFor(UNSPECIFIED);
    }

    @Test
    void aProbeThatIsReleased_doesNotShortenIt() {
        open();
        time.advance(OPEN);
        Permit probe = circuit.acquire(true);
        say(Duration.ofSeconds(10));

        probe.release();

        assertOpenFor(Duration.ofSeconds(10));
    }

    @Test
    void aProbeThatFailsShortlyBeforeItsEnd_prolongsAndTellsSo() {
        open();
        time.advance(OPEN);
        Permit probe = circuit.acquire(true);
        say(OPEN.plusMillis(500));
        time.advance(OPEN);

        probe.recordFailure(FAILURE);

        assertOpenFor(OPEN);
        assertThat(states())
                .containsExactly(CircuitState.OPEN, CircuitState.HALF_OPEN, CircuitState.OPEN, CircuitState.OPEN);
    }

    @ParameterizedTest
    @ValueSource(longs = {-3_600, 3_600})
    void stepOfWallTime_changesNothing(long seconds) {
        say(Duration.ofSeconds(10));

        time.stepWallTime(Duration.ofSeconds(seconds));

        assertOpenFor(Duration.ofSeconds(10));
        time.advance(Duration.ofSeconds(10));
        assertThat(circuit.acquire(true)).isNotNull();
    }

    private void say(Duration delay) {
        circuit.openFor(delay, UNSPECIFIED, WORD);
    }

    private void open() {
        Permit first = circuit.acquire(true);
        Permit second = circuit.acquire(true);
        first.recordFailure(FAILURE);
        second.recordFailure(FAILURE);
    }

    private void assertOpenFor(Duration duration) {
        assertThat(circuit.rejection(true).until()).isEqualTo(time.now().plus(duration));
        assertThat(circuit.acquire(true)).isNull();
    }

    private List<CircuitState> states() {
        return events.stream()
                .map(event -> ((CallEvent.CircuitChanged) event).state())
                .toList();
    }
}
