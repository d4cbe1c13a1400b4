package dev.faultline.core.engine;

import dev.faultline.core.TimeSource;
import java.time.Duration;
import java.time.Instant;

/** A clock that the test moves. Its nanoseconds begin shortly before they overflow, as a JVM's may. */
final class ManualTime implements TimeSource {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final long FIRST_READING = Long.MAX_VALUE - 5_000_000_000L;

    private Duration passed = Duration.ZERO;

    void advance(Duration by) {
        passed = passed.plus(by);
    }

    @Override
    public Instant now() {
        return START.plus(passed);
    }

    @Override
    public long nanoTime() {
        return FIRST_READING + passed.toNanos();
    }

    @Override
    public Runnable schedule(Duration delay, Runnable task) {
        throw new UnsupportedOperationException("nothing here waits");
    }
}
