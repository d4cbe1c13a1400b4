package dev.faultline.testkit;

import dev.faultline.core.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A clock that only waits move: a wait ends at once and moves the clock. The backoff of a client with {@code
 * timeSource(clock)} takes no real time; {@link #waits()} has the length of each wait.
 *
 * <p>A {@linkplain #manual() manual} clock moves only by {@link #advance}, for tests of events during a wait.
 */
public final class FakeClock implements TimeSource {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final boolean manual;
    private final List<Duration> waits = new ArrayList<>();
    private final PriorityQueue<Task> tasks = new PriorityQueue<>(
            Comparator.comparingLong((Task task) -> task.due).thenComparingLong(task -> task.order));
    private long nanos;
    private long order;

    private FakeClock(boolean manual) {
        this.manual = manual;
    }

    /** A clock that every wait moves; it starts on 1 January 2026, 00:00 UTC. */
    public static FakeClock create() {
        return new FakeClock(false);
    }

    /** A clock that only {@link #advance} moves; it starts on 1 January 2026, 00:00 UTC. */
    public static FakeClock manual() {
        return new FakeClock(true);
    }

    @Override
    public synchronized Instant now() {
        return START.plusNanos(nanos);
    }

    @Override
    public synchronized long nanoTime() {
        return nanos;
    }

    @Override
    public Runnable schedule(Duration delay, Runnable task) {
        Task scheduled;
        synchronized (this) {
            waits.add(delay);
            scheduled = new Task(nanos + delay.toNanos(), order++, task);
            tasks.add(scheduled);
            notifyAll();
        }
        if (!manual) {
            runDue(scheduled.due);
        }
        return () -> {
            synchronized (this) {
                tasks.remove(scheduled);
                notifyAll();
            }
        };
    }

    /**
     * Moves the clock and ends the waits that are due, in their order.
     *
     * @param by how far, zero or more
     */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("by is " + by + ": give a duration of zero or more");
        }
        long target;
        synchronized (this) {
            target = nanos + by.toNanos();
        }
        runDue(target);
    }

    /**
     * Moves the clock to the end of the first wait that is due, and ends it.
     *
     * @throws IllegalStateException if nothing waits
     */
    public void advanceToNext() {
        long target;
        synchronized (this) {
            Task next = tasks.peek();
            if (next == null) {
                throw new IllegalStateException("nothing waits");
            }
            target = next.due;
        }
        runDue(target);
    }

    private void runDue(long target) {
        for (Task task = nextDue(target); task != null; task = nextDue(target)) {
            task.work.run();
        }
    }

    private synchronized @Nullable Task nextDue(long target) {
        Task next = tasks.peek();
        boolean due = next != null && next.due <= target;
        nanos = Math.max(nanos, due ? next.due : target);
        notifyAll();
        return due ? tasks.poll() : null;
    }

    /** The lengths of the waits so far, in the order of their starts. */
    public synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }

    /** The number of waits under way. */
    public synchronized int pending() {
        return tasks.size();
    }

    /**
     * Blocks, in real time, until this many waits are under way; for manual clocks.
     *
     * @param waiting the number of waits
     * @throws IllegalStateException if that does not happen within ten seconds
     */
    public synchronized void awaitPending(int waiting) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (tasks.size() != waiting) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new IllegalStateException(tasks.size() + " waits are under way, not " + waiting);
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    private static final class Task {
        private final long due;
        private final long order;
        private final Runnable work;

        Task(long due, long order, Runnable work) {
            this.due = due;
            this.order = order;
            this.work = work;
        }
    }
}
