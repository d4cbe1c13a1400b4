package dev.faultline.core.engine.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.CallEvent;
import dev.faultline.core.RateLimit;
import dev.faultline.core.SdkException;
import dev.faultline.core.TestApiException;
import dev.faultline.core.TimeSource;
import dev.faultline.core.engine.throttle.Throttle.Hold;
import dev.faultline.core.engine.throttle.Throttle.Place;
import dev.faultline.core.internal.RateCeiling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThrottleTest {

    private static final long PATIENT = Duration.ofDays(1).toNanos();
    private static final SdkException REFUSAL = TestApiException.ofStatus(429);

    private final VirtualTime time = new VirtualTime();
    private final List<CallEvent> events = new ArrayList<>();
    private final List<Integer> left = new ArrayList<>();
    private final Throttle throttle = new Throttle(time, events::add, true, scope -> null);

    @Test
    void nothingRejected_everybodyLeavesAtOnce() {
        for (int call = 0; call < 1000; call++) {
            assertThat(enter(call, "key").released()).isTrue();
        }
        assertThat(time.pending()).isZero();
        assertThat(left).isEmpty();
    }

    @Test
    void paused_waitsUntilTheEndAndNotAfter() {
        throttle.pause("key", Duration.ofSeconds(10), REFUSAL);
        Place place = enter(1, "key");

        assertThat(place.waits()).isTrue();
        assertThat(place.hold())
                .isEqualTo(new Hold("key", Duration.ofSeconds(10), time.now().plusSeconds(10), REFUSAL));
        time.advance(Duration.ofSeconds(10).minusNanos(1));
        assertThat(place.released()).isFalse();
        time.advance(Duration.ofNanos(1));
        assertThat(place.released()).isTrue();
        assertThat(left).containsExactly(1);
    }

    @Test
    void paused_otherScopesGoOn() {
        throttle.pause("company 1", Duration.ofSeconds(10), REFUSAL);

        assertThat(enter(1, "company 2", "key").released()).isTrue();
        assertThat(enter(2, "company 1", "key").released()).isFalse();
        assertThat(enter(3).released()).isTrue();
    }

    @Test
    void pausedLongerThanPatience_rejectedAtOnceAndGivenBack() {
        throttle.pause("key", Duration.ofSeconds(10), REFUSAL);

        Place place = throttle.enter(List.of("key"), Duration.ofSeconds(9).toNanos(), () -> left.add(1));

        assertThat(place.rejection())
                .isEqualTo(new Hold("key", Duration.ofSeconds(10), time.now().plusSeconds(10), REFUSAL));
        assertThat(place.waits()).isFalse();
        assertThat(throttle.waiting()).isZero();
        assertThat(left).isEmpty();
    }

    @Test
    void pauseGrowsBeyondPatience_waitingCallIsRejectedThen() {
        throttle.pause("key", Duration.ofSeconds(10), REFUSAL);
        Place place = throttle.enter(List.of("key"), Duration.ofSeconds(20).toNanos(), () -> left.add(1));

        throttle.pause("key", Duration.ofSeconds(30), REFUSAL);

        assertThat(place.rejection()).isNotNull();
        assertThat(left).containsExactly(1);
        assertThat(throttle.waiting()).isZero();
    }

    @Test
    void timerThatCannotStart_losesNoPlace_andTheNextCallLeaves() {
        AtomicBoolean broken = new AtomicBoolean();
        TimeSource failing = new TimeSource() {
            @Override
            public Instant now() {
                return time.now();
            }

            @Override
            public long nanoTime() {
                return time.nanoTime();
            }

            @Override
            public Runnable schedule(Duration delay, Runnable task) {
                if (broken.get()) {
                    throw new OutOfMemoryError("no thread left");
                }
                return time.schedule(delay, task);
            }
        };
        Throttle fragile = new Throttle(failing, events::add, true, scope -> null);
        Place rejected = fragile.enter(List.of("key"), PATIENT, () -> {});
        rejected.recordSent();
        rejected.recordRejected("key", null, REFUSAL);
        broken.set(true);
        assertThatThrownBy(() -> fragile.enter(List.of("key"), PATIENT, () -> {}))
                .isInstanceOf(OutOfMemoryError.class);
        broken.set(false);

        assertThat(fragile.waiting()).isZero();
        Place next = fragile.enter(List.of("key"), PATIENT, () -> left.add(1));
        time.advance(Duration.ofMinutes(1));
        assertThat(next.released()).isTrue();
        assertThat(left).containsExactly(1);
    }

    @Test
    void severalScopes_theLongestHolds() {
        throttle.pause("key", Duration.ofSeconds(5), null);
        throttle.pause("company", Duration.ofSeconds(20), REFUSAL);
        throttle.pause("operation", Duration.ofSeconds(10), null);

        Place place = enter(1, "key", "company", "operation");

        assertThat(place.hold().scope()).isEqualTo("company");
        time.advance(Duration.ofSeconds(20));
        assertThat(place.released()).isTrue();
    }

    @Test
    void pauseEndsInOneScopeButNotInTheOther_keepsItsPlace() {
        throttle.pause("key", Duration.ofSeconds(5), null);
        throttle.pause("company", Duration.ofSeconds(2), REFUSAL);
        enter(1, "key", "company");
        enter(2, "key");
        throttle.pause("company", Duration.ofSeconds(9), REFUSAL);

        time.advance(Duration.ofSeconds(5));
        assertThat(left).containsExactly(2);
        time.advance(Duration.ofSeconds(4));
        assertThat(left).containsExactly(2, 1);
    }

    @Test
    void closedWhileWaiting_disappearsFromTheQueue() {
        throttle.pause("key", Duration.ofSeconds(10), REFUSAL);
        List<Place> ghosts =
                IntStream.range(0, 400).mapToObj(call -> enter(call, "key")).toList();
        ghosts.forEach(Place::close);
        ghosts.forEach(Place::close);

        assertThat(throttle.waiting()).isZero();
        assertThat(time.pending()).isZero();
        Place next = enter(1000, "key");
        time.advance(Duration.ofSeconds(10));
        assertThat(next.released()).isTrue();
        assertThat(left).containsExactly(1000);
    }

    @Test
    void rejected_releasedOneAfterTheOtherAtThePaceThatWasAccepted() {
        rejectAfter(10, Duration.ofSeconds(1));
        List<Place> places =
                IntStream.range(0, 30).mapToObj(call -> enter(call, "key")).toList();

        time.advance(Duration.ofSeconds(1));
        sendReleased(places);

        assertThat(left).hasSize(10).isSorted();
        assertThat(throttle.waiting()).isEqualTo(20);
        time.advance(Duration.ofSeconds(10));
        assertThat(left).hasSizeGreaterThan(10).isSorted();
    }

    @Test
    void paced_onlyAHandfulIsReleasedBeforeItIsSent() {
        rejectAfter(100, Duration.ofSeconds(1));
        List<Place> places =
                IntStream.range(0, 100).mapToObj(call -> enter(call, "key")).toList();

        time.advance(Duration.ofSeconds(5));

        assertThat(throttle.released()).isEqualTo(left.size()).isBetween(1, 8);
        sendReleased(places);
        assertThat(left).hasSizeGreaterThan(50);
    }

    @Test
    void rejectedWithoutADelay_noPauseAndNobodyRejected() {
        Place first = enter(0, "key");
        Place second = enter(1, "key");
        first.recordSent();
        second.recordSent();
        first.recordAccepted(null, RateLimit.UNKNOWN, null);
        second.recordRejected("key", null, REFUSAL);

        Place third = throttle.enter(List.of("key"), 1, () -> left.add(3));

        assertThat(third.rejection()).isNull();
        assertThat(events).isEmpty();
        time.advance(Duration.ofSeconds(1));
        assertThat(third.released()).isTrue();
    }

    @Test
    void rejectedForNobodyElse_holdsNobody() {
        Place first = enter(0, "key");
        first.recordSent();
        first.recordRejected(null, Duration.ofSeconds(10), REFUSAL);

        assertThat(enter(1, "key").released()).isTrue();
        assertThat(events).isEmpty();
    }

    @Test
    void headersTellTheRest_noMoreThanThatLeavesBeforeTheReset() {
        Place first = enter(0, "key");
        first.recordSent();
        first.recordAccepted("key", new RateLimit(10L, 3L, time.now().plusSeconds(5)), Duration.ofSeconds(5));
        List<Place> places =
                IntStream.range(0, 20).mapToObj(call -> enter(call, "key")).toList();

        assertThat(places.stream().filter(Place::released)).hasSize(3);
        sendReleased(places);
        time.advance(Duration.ofSeconds(5).minusNanos(1));
        assertThat(left).isEmpty();
        time.advance(Duration.ofNanos(1));
        sendReleased(places);
        assertThat(left).hasSize(10);
    }

    @Test
    void headersTellThatNothingIsLeft_pausedUntilTheReset() {
        Place first = enter(0, "key");
        first.recordSent();
        first.recordAccepted("key", new RateLimit(10L, 0L, time.now().plusSeconds(5)), Duration.ofSeconds(5));

        assertThat(events)
                .containsExactly(new CallEvent.CooldownStarted("key", time.now().plusSeconds(5)));
        assertThat(throttle.enter(List.of("key"), 1, () -> {}).rejection().rejection())
                .isNull();
    }

    @Test
    void documentedCeiling_holdsUntilMoreIsAccepted() {
        Throttle limited = new Throttle(time, events::add, true, scope -> new RateCeiling(5, Duration.ofSeconds(10)));
        List<Place> places = new ArrayList<>();
        for (int call = 0; call < 20; call++) {
            places.add(limited.enter(List.of("key"), PATIENT, () -> {}));
        }
        assertThat(places.stream().filter(Place::released)).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT1H0.001S", "P1D", "P24855D"})
    void longPause_heldForAnHourAtMost(Duration asked) {
        throttle.pause("key", asked, REFUSAL);

        assertThat(enter(1, "key").hold().delay()).isEqualTo(Duration.ofHours(1));
        assertThat(events)
                .containsExactly(new CallEvent.CooldownStarted("key", time.now().plus(Duration.ofHours(1))));
    }

    @Test
    void shorterPauseDoesNotShorten_andIsNoNews() {
        throttle.pause("key", Duration.ofSeconds(10), REFUSAL);
        throttle.pause("key", Duration.ofSeconds(2), TestApiException.ofStatus(429));
        time.advance(Duration.ofMillis(500));
        throttle.pause("key", Duration.ofSeconds(10), REFUSAL); // half a second longer is no news either

        assertThat(enter(1, "key").hold())
                .isEqualTo(new Hold("key", Duration.ofSeconds(10), time.now().plusSeconds(10), REFUSAL));
        assertThat(events).hasSize(1);
    }

    @Test
    void rejectionIsDroppedOnceThePauseIsOver() {
        rejectAfter(1, Duration.ofSeconds(1));
        time.advance(Duration.ofSeconds(1));
        enter(1, "key").recordSent();

        assertThat(enter(2, "key").hold().rejection()).isNull();
    }

    @Test
    void switchedOff_holdsNobody() {
        Throttle off = new Throttle(time, events::add, false, scope -> new RateCeiling(1, Duration.ofDays(1)));
        off.pause("key", Duration.ofSeconds(10), REFUSAL);
        for (int call = 0; call < 10; call++) {
            Place place = off.enter(List.of("key"), 0, () -> left.add(0));
            assertThat(place.released()).isTrue();
            place.recordSent();
            place.recordRejected("key", Duration.ofSeconds(10), REFUSAL);
        }
        assertThat(events).isEmpty();
        assertThat(time.pending()).isZero();
    }

    @Test
    void boundedInNumber_butNeverAScopeThatSomebodyWaitsFor() {
        throttle.pause("first", Duration.ofSeconds(10), REFUSAL);
        throttle.pause("second", Duration.ofSeconds(10), REFUSAL);
        enter(0, "first");
        for (int i = 0; i < 20_000; i++) {
            Place place = enter(i, "scope " + i);
            place.recordSent();
            place.recordAccepted(null, RateLimit.UNKNOWN, null);
        }

        assertThat(throttle.scopes()).isEqualTo(10_000);
        assertThat(enter(1, "first").released()).isFalse();
        assertThat(enter(2, "second").released()).isTrue();
    }

    private Place enter(int call, String... scopes) {
        return throttle.enter(List.of(scopes), PATIENT, () -> left.add(call));
    }

    private void rejectAfter(int accepted, Duration delay) {
        List<Place> places = IntStream.range(0, accepted + 1)
                .mapToObj(call -> enter(-1, "key"))
                .toList();
        places.forEach(Place::recordSent);
        places.subList(0, accepted).forEach(place -> place.recordAccepted(null, RateLimit.UNKNOWN, null));
        places.get(accepted).recordRejected("key", delay, REFUSAL);
    }

    private static void sendReleased(List<Place> places) {
        for (boolean more = true; more; ) {
            more = false;
            for (Place place : places) {
                if (place.released()) {
                    place.recordSent();
                    more = true;
                }
            }
        }
    }
}
