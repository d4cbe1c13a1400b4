package dev.faultline.core.engine;

import dev.faultline.core.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A clock that the test moves; its wall time can step by itself. Tasks run on the thread that moves it. */
final class FakeTime implements TimeSource {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final PriorityQueue<Task> tasks = new PriorityQueue<>(Comparator.comparingLong(task -> task.dueNanos));
    private final boolean moves;
    private long nanos;
    private Duration step = Duration.ZERO;

    private record Task(long dueNanos, Runnable work) {}

    private FakeTime(boolean moves) {
        this.moves = moves;
    }

    /** Moves only by {@link #advance}. */
    static FakeTime manual() {
        return new FakeTime(false);
    }

    /** Every wait is over at once. */
    static FakeTime automatic() {
        return new FakeTime(true);
    }

    @Override
    public synchronized Instant now() {
        return START.plusNanos(nanos).plus(step);
    }

    @Override
    public synchronized long nanoTime() {
        return nanos;
    }

    @Override
    public Runnable schedule(Duration delay, Runnable work) {
        Task task;
        synchronized (this) {
            task = new Task(nanos + delay.toNanos(), work);
            tasks.add(task);
        }
        if (moves) {
            advance(delay);
        }
        return () -> {
            synchronized (this) {
                tasks.remove(task);
            }
        };
    }

    /** Moves the wall clock alone, as an administrator or NTP does. */
    synchronized void stepWallClock(Duration by) {
        step = step.plus(by);
    }

    synchronized int pending() {
        return tasks.size();
    }

    void advance(Duration by) {
        long target;
        synchronized (this) {
            target = nanos + by.toNanos();
        }
        for (Task due = nextDue(target); due != null; due = nextDue(target)) {
            due.work.run();
        }
    }

    private synchronized Task nextDue(long target) {
        Task next = tasks.peek();
        boolean due = next != null && next.dueNanos <= target;
        nanos = Math.max(nanos, due ? next.dueNanos : target);
        return due ? tasks.poll() : null;
    }
}
