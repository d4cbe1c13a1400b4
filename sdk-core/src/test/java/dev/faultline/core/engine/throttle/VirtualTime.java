package dev.faultline.core.engine.throttle;

import dev.faultline.core.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;

/** A clock that jumps from one task to the next. Its nanoseconds overflow soon after the start, as a JVM's may. */
final class VirtualTime implements TimeSource {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final long FIRST_READING = Long.MAX_VALUE - 5_000_000_000L;

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>((a, b) -> a.due != b.due ? Long.compare(a.due, b.due) : Long.compare(a.order, b.order));
    private long passed;
    private long order;

    /** Nanoseconds since the start. */
    long passed() {
        return passed;
    }

    int pending() {
        return tasks.size();
    }

    Runnable after(long nanos, Runnable work) {
        Task task = new Task(passed + Math.max(0, nanos), order++, work);
        tasks.add(task);
        return () -> tasks.remove(task);
    }

    /** Runs the next task; {@code false} if there is none, or none until then. */
    boolean step(long end) {
        Task next = tasks.peek();
        if (next == null || next.due > end) {
            return false;
        }
        tasks.remove();
        passed = next.due;
        next.work.run();
        return true;
    }

    /** Runs what is due until then. */
    void advance(Duration by) {
        long end = passed + by.toNanos();
        while (step(end)) {}
        passed = end;
    }

    @Override
    public Instant now() {
        return START.plusNanos(passed);
    }

    @Override
    public long nanoTime() {
        return FIRST_READING + passed;
    }

    @Override
    public Runnable schedule(Duration delay, Runnable task) {
        return after(delay.toNanos(), task);
    }

    private record Task(long due, long order, Runnable work) {}
}
