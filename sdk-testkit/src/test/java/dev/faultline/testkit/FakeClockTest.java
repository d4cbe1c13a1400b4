package dev.faultline.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FakeClockTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final List<String> ran = new ArrayList<>();

    /** Tells when it ran. */
    private Runnable task(String name, FakeClock clock) {
        return () ->
                ran.add(name + " at " + Duration.between(START, clock.now()).toSeconds());
    }

    @Nested
    class Automatic {

        private final FakeClock clock = FakeClock.create();

        @Test
        void eachWait_movesTheClockAndIsOver() {
            clock.schedule(Duration.ofSeconds(3), task("first", clock));
            clock.schedule(Duration.ofSeconds(4), task("second", clock));

            assertThat(ran).containsExactly("first at 3", "second at 7");
            assertThat(clock.now()).isEqualTo(START.plusSeconds(7));
            assertThat(clock.nanoTime()).isEqualTo(Duration.ofSeconds(7).toNanos());
            assertThat(clock.waits()).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(4));
            assertThat(clock.pending()).isZero();
        }

        @Test
        void withoutAWait_standsStillUntilItIsAdvanced() {
            assertThat(clock.now()).isEqualTo(clock.now()).isEqualTo(START);

            clock.advance(Duration.ofMinutes(1));

            assertThat(clock.now()).isEqualTo(START.plusSeconds(60));
            assertThat(clock.waits()).isEmpty();
        }

        @Test
        void cancelAfterTheWait_changesNothing() {
            Runnable cancel = clock.schedule(Duration.ofSeconds(3), task("first", clock));

            cancel.run();

            assertThat(ran).containsExactly("first at 3");
        }
    }

    @Nested
    class Manual {

        private final FakeClock clock = FakeClock.manual();

        @Test
        void aWait_isOverOnlyWhenItsTimeHasCome() {
            clock.schedule(Duration.ofSeconds(3), task("first", clock));
            assertThat(clock.waits()).containsExactly(Duration.ofSeconds(3));
            clock.advance(Duration.ofMillis(2_999));
            assertThat(ran).isEmpty();
            assertThat(clock.pending()).isEqualTo(1);

            clock.advance(Duration.ofMillis(1));

            assertThat(ran).containsExactly("first at 3");
            assertThat(clock.pending()).isZero();
        }

        @Test
        void dueTasks_runInOrderOfTimeThenOfScheduling_eachAtItsOwnTime() {
            clock.schedule(Duration.ofSeconds(5), task("c", clock));
            clock.schedule(Duration.ofSeconds(2), task("a", clock));
            clock.schedule(Duration.ofSeconds(5), task("d", clock));
            clock.schedule(Duration.ofSeconds(3), task("b", clock));

            clock.advance(Duration.ofSeconds(10));

            assertThat(ran).containsExactly("a at 2", "b at 3", "c at 5", "d at 5");
            assertThat(clock.now()).isEqualTo(START.plusSeconds(10));
        }

        @Test
        void aWaitThatBeginsMeanwhile_endsWithinTheSameAdvance() {
            clock.schedule(Duration.ofSeconds(2), () -> clock.schedule(Duration.ofSeconds(3), task("second", clock)));

            clock.advance(Duration.ofSeconds(4));
            assertThat(ran).isEmpty();
            assertThat(clock.pending()).isEqualTo(1);

            clock.advance(Duration.ofSeconds(1));
            assertThat(ran).containsExactly("second at 5");
        }

        @Test
        void advanceToNext_endsTheFirstWaitOnly() {
            clock.schedule(Duration.ofSeconds(8), task("late", clock));
            clock.schedule(Duration.ofSeconds(2), task("early", clock));

            clock.advanceToNext();
            assertThat(ran).containsExactly("early at 2");

            clock.advanceToNext();
            assertThat(ran).containsExactly("early at 2", "late at 8");
            assertThatThrownBy(clock::advanceToNext)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("nothing waits");
        }

        @Test
        void cancelledTask_neverRuns_andWasAWaitAllTheSame() {
            Runnable cancel = clock.schedule(Duration.ofSeconds(2), task("cancelled", clock));
            clock.schedule(Duration.ofSeconds(3), task("kept", clock));

            cancel.run();
            clock.advance(Duration.ofSeconds(5));

            assertThat(ran).containsExactly("kept at 3");
            assertThat(clock.waits()).hasSize(2);
        }

        @Test
        void awaitPending_returnsOnceSoManyWaitsAreUnderWay() {
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> clock.awaitPending(2));
            clock.schedule(Duration.ofSeconds(1), () -> {});
            clock.schedule(Duration.ofSeconds(1), () -> {});

            assertThat(waiting).succeedsWithin(20, TimeUnit.SECONDS);
        }

        @Test
        void awaitPending_noticesThatWaitsAreOver() throws Exception {
            clock.schedule(Duration.ofSeconds(1), () -> {});
            CompletableFuture<Void> over = new CompletableFuture<>();
            Thread waiter = new Thread(() -> {
                clock.awaitPending(0);
                over.complete(null);
            });
            waiter.start();
            while (waiter.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }

            clock.advanceToNext();

            assertThat(over).succeedsWithin(8, TimeUnit.SECONDS); // it gives up after ten
            waiter.join();
        }

        @Test
        void awaitPending_interrupted_endsWithTheFlagSet() {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> clock.awaitPending(1)).isInstanceOf(IllegalStateException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void advance_backwards_isRejected() {
        FakeClock clock = FakeClock.create();

        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("by is PT-1S: give a duration of zero or more");
        assertThat(clock.now()).isEqualTo(START);
    }

    @Test
    void asClock_movesWithIt() {
        FakeClock clock = FakeClock.create();
        clock.advance(Duration.ofHours(2));

        assertThat(clock.asClock().instant()).isEqualTo(START.plus(Duration.ofHours(2)));
        assertThat(clock.asClock().getZone()).isEqualTo(ZoneOffset.UTC);
    }
}
