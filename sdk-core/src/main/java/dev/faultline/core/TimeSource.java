package dev.faultline.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Where a client takes its time from. Applications leave it alone; tests put a fake clock here (see {@code FakeClock} of
 * the test kit), so that backoff takes no time.
 */
public interface TimeSource {

    /**
     * The date and time, for comparing with what a server says.
     *
     * @return the present instant
     */
    Instant now();

    /**
     * A reading that never runs backwards, for deadlines.
     *
     * @return nanoseconds since an arbitrary point
     */
    long nanoTime();

    /**
     * Runs a short task later, on any thread.
     *
     * @param delay how much later, at least zero
     * @param task what to run; it never blocks
     * @return cancels the task if it has not run yet
     */
    Runnable schedule(Duration delay, Runnable task);

    /**
     * This time as Java's own kind of clock.
     *
     * @return in UTC; it moves with this one
     */
    default Clock asClock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now();
            }
        };
    }
}
