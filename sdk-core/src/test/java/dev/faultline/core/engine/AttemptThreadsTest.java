package dev.faultline.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AttemptThreadsTest {

    private final Timers timers = new Timers();
    private final AttemptThreads threads = new AttemptThreads(1, timers);
    private final CountDownLatch release = new CountDownLatch(1);

    /** Keeps what is scheduled until the test runs it. */
    private static final class Timers implements TimeSource {
        private final List<Runnable> tasks = new CopyOnWriteArrayList<>();
        private volatile boolean broken;

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public Runnable schedule(Duration delay, Runnable task) {
            if (broken) {
                throw new OutOfMemoryError("no thread left");
            }
            tasks.add(task);
            return () -> tasks.remove(task);
        }

        void runAll() {
            for (Runnable task : List.copyOf(tasks)) {
                tasks.remove(task);
                task.run();
            }
        }
    }

    @AfterEach
    void close() {
        release.countDown();
        threads.close();
    }

    /** As many as there are: a turn's, and those to spare. */
    private void blockAll() throws InterruptedException {
        CountDownLatch blocked = new CountDownLatch(13);
        for (int i = 0; i < 13; i++) {
            threads.execute(() -> {
                blocked.countDown();
                awaitRelease();
            });
        }
        assertThat(blocked.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private void awaitRelease() {
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void idleThread_isUsedAgain() throws InterruptedException {
        for (int i = 0; i < 50; i++) {
            CountDownLatch ran = new CountDownLatch(1);
            threads.execute(ran::countDown);
            assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
            while (threads.idle() == 0) { // it has run the task, and is on its way to the next
                Thread.onSpinWait();
            }
        }

        assertThat(threads.size()).isEqualTo(1);
        assertThat(timers.tasks).isEmpty();
    }

    @Test
    void taskBehindStuckThreads_getsAThreadOnceTheTimerSaysSo() throws InterruptedException {
        blockAll();
        CountDownLatch ran = new CountDownLatch(2);
        threads.execute(ran::countDown);
        threads.execute(ran::countDown);
        assertThat(threads.size()).isEqualTo(13);
        assertThat(ran.getCount()).isEqualTo(2);
        assertThat(timers.tasks).hasSize(1);

        timers.runAll();

        assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(threads.size()).isBetween(13, 14);
    }

    @Test
    void timerThatCannotStart_isTriedAgainForTheNextTask() throws InterruptedException {
        blockAll();
        CountDownLatch ran = new CountDownLatch(2);
        timers.broken = true;
        threads.execute(ran::countDown);
        timers.broken = false;

        threads.execute(ran::countDown);
        timers.runAll(); // the second task is not the first in the queue
        timers.runAll();

        assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void closed_stillRunsWhatComes_onThreadsThatEnd() throws InterruptedException {
        blockAll();
        threads.close();
        CountDownLatch ran = new CountDownLatch(1);

        threads.execute(ran::countDown);

        assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void closing_leavesNoTaskBehindStuckThreads() throws InterruptedException {
        blockAll();
        CountDownLatch ran = new CountDownLatch(3);
        threads.execute(ran::countDown);
        threads.execute(ran::countDown);
        threads.execute(ran::countDown);

        threads.close();

        assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void failingTask_isReported_andItsThreadGoesOn() throws Exception {
        CompletableFuture<Throwable> reported = new CompletableFuture<>();
        CountDownLatch ran = new CountDownLatch(20);
        threads.execute(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> reported.complete(failure));
            throw new IllegalStateException("broken");
        });
        assertThat(reported.get(30, TimeUnit.SECONDS)).hasMessage("broken");

        for (int i = 0; i < 20; i++) {
            threads.execute(ran::countDown);
        }
        assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(threads.size()).isLessThanOrEqualTo(13);
    }

    @Test
    void machineWithoutAThreadLeft_tellsWhoBringsATask_andKeepsWhatIsQueued() throws InterruptedException {
        AtomicBoolean full = new AtomicBoolean();
        AttemptThreads scarce = new AttemptThreads(1, timers, work -> {
            if (full.get()) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            return new Thread(work, "faultline-scarce");
        });
        full.set(true);
        assertThatThrownBy(() -> scarce.execute(() -> {})).isInstanceOf(OutOfMemoryError.class);
        full.set(false);
        CountDownLatch blocked = new CountDownLatch(13);
        for (int i = 0; i < 13; i++) {
            scarce.execute(() -> {
                blocked.countDown();
                awaitRelease();
            });
        }
        assertThat(blocked.await(30, TimeUnit.SECONDS)).isTrue();
        CountDownLatch ran = new CountDownLatch(1);
        scarce.execute(ran::countDown);
        full.set(true);
        timers.runAll(); // no thread can be added beside those that are stuck
        assertThat(scarce.size()).isEqualTo(13);

        full.set(false);
        timers.runAll();
        assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
        release.countDown();
        scarce.close();
    }
}
