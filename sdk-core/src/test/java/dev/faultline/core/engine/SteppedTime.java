package dev.faultline.core.engine;

import dev.faultline.core.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A clock that the test moves and whose timers fire as it moves, from any thread. Its nanoseconds begin shortly before
 * they overflow; its wall time can step without them.
 */
final class SteppedTime implements TimeSource {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final long FIRST_READING = Long.MAX_VALUE - 5_000_000_000L;

    private final PriorityQueue<Timer> timers = new PriorityQueue<>(
            Comparator.comparingLong((Timer timer) -> timer.due).thenComparingLong(timer -> timer.order));
    private final boolean leaps;
    private Duration step = Duration.ZERO;
    private long passedNanos;
    private long order;

    SteppedTime() {
        this(false);
    }

    private SteppedTime(boolean leaps) {
        this.leaps = leaps;
    }

    /** A clock that each timer moves on to its end at once, on the thread that sets it. */
    static SteppedTime thatLeaps() {
        return new SteppedTime(true);
    }

    private record Timer(long due, long order, Runnable task) {}

    /** Wall time steps; nothing else happens. */
    synchronized void stepWallTime(Duration by) {
        step = step.plus(by);
    }

    void advance(Duration by) {
        long target;
        synchronized (this) {
            target = passedNanos + by.toNanos();
        }
        for (Timer timer = nextDue(target); timer != null; timer = nextDue(target)) {
            timer.task.run();
        }
    }

    private synchronized @Nullable Timer nextDue(long target) {
        Timer next = timers.peek();
        boolean due = next != null && next.due <= target;
        passedNanos = Math.max(passedNanos, due ? next.due : target);
        return due ? timers.poll() : null;
    }

    /** Timers that have neither fired nor been cancelled. */
    synchronized int pending() {
        return timers.size();
    }

    @Override
    public synchronized Instant now() {
        return START.plus(step).plusNanos(passedNanos);
    }

    @Override
    public synchronized long nanoTime() {
        return FIRST_READING + passedNanos;
    }

    @Override
    public Runnable schedule(Duration delay, Runnable task) {
        Timer timer = set(delay, task);
        if (leaps) {
            advance(delay);
        }
        return () -> cancel(timer);
    }

    private synchronized Timer set(Duration delay, Runnable task) {
        Timer timer = new Timer(passedNanos + delay.toNanos(), order++, task);
        timers.add(timer);
        return timer;
    }

    private synchronized void cancel(Timer timer) {
        timers.remove(timer);
    }
}
