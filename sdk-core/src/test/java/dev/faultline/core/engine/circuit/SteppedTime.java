package dev.faultline.core.engine.circuit;

import dev.faultline.core.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A clock that the test moves and whose timers fire as it moves, from any thread. By default its nanoseconds
 * begin shortly before they overflow. Its wall time can step without them.
 */
final class SteppedTime implements TimeSource {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final long firstReading;
    private final PriorityQueue<Timer> timers = new PriorityQueue<>(
            Comparator.comparingLong((Timer timer) -> timer.due).thenComparingLong(timer -> timer.order));
    private volatile Consumer<Duration> whenScheduled = delay -> {};
    private Duration step = Duration.ZERO;
    private long passedNanos;
    private long order;

    SteppedTime() {
        this(Long.MAX_VALUE - 5_000_000_000L);
    }

    SteppedTime(long firstReading) {
        this.firstReading = firstReading;
    }

    private record Timer(long due, long order, Runnable task) {}

    /** Wall time steps; nothing else happens. */
    synchronized void stepWallTime(Duration by) {
        step = step.plus(by);
    }

    /** What happens within {@code schedule} before it returns, on the thread that calls it. */
    void whenScheduled(Consumer<Duration> happens) {
        whenScheduled = happens;
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
        return firstReading + passedNanos;
    }

    @Override
    public Runnable schedule(Duration delay, Runnable task) {
        Timer timer = set(delay, task);
        whenScheduled.accept(delay);
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
