package dev.faultline.core.engine;

import dev.faultline.core.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Real time whose wall clock steps; it counts the timers that wait. */
final class ChaosTime implements TimeSource, AutoCloseable {

    private final SystemTime real = new SystemTime();
    private final AtomicInteger pending = new AtomicInteger();
    private volatile Duration step = Duration.ZERO;

    /** Moves the wall clock alone, as an administrator or NTP does. */
    void stepTo(Duration offset) {
        step = offset;
    }

    int pending() {
        return pending.get();
    }

    @Override
    public Instant now() {
        return real.now().plus(step);
    }

    @Override
    public long nanoTime() {
        return real.nanoTime();
    }

    @Override
    public Runnable schedule(Duration delay, Runnable task) {
        AtomicBoolean over = new AtomicBoolean();
        pending.incrementAndGet();
        Runnable handle = real.schedule(delay, () -> {
            end(over);
            task.run();
        });
        return () -> {
            end(over);
            handle.run();
        };
    }

    private void end(AtomicBoolean over) {
        if (over.compareAndSet(false, true)) {
            pending.decrementAndGet();
        }
    }

    @Override
    public void close() {
        real.close();
    }
}
