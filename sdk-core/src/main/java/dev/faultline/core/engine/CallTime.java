package dev.faultline.core.engine;

import dev.faultline.core.CallInterruptedException.Reason;
import dev.faultline.core.TimeSource;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The time of one call, from its start: a total for all of it, and a moment after which no attempt may begin. */
final class CallTime {

    private final TimeSource time;
    private final long startNanos;
    private final long totalNanos;
    private final long useNanos;

    /**
     * Starts now.
     *
     * @param deadline when the request is of no use any more, {@code null} for never; the wall clock is read this once
     */
    CallTime(TimeSource time, Duration total, @Nullable Instant deadline) {
        this.time = time;
        startNanos = time.nanoTime();
        totalNanos = Nanos.of(total);
        useNanos = deadline == null ? Long.MAX_VALUE : Nanos.of(Duration.between(time.now(), deadline));
    }

    /** The rest of the total timeout. */
    long leftNanos() {
        return totalNanos - passedNanos();
    }

    /** Until when an attempt may begin: the request's deadline bounds the waits, but no attempt on its way. */
    long toBeginNanos() {
        return Math.min(totalNanos, useNanos) - passedNanos();
    }

    /** The bound that {@link #toBeginNanos} meets first. */
    Reason bound() {
        return useNanos < totalNanos ? Reason.DEADLINE : Reason.TOTAL_TIMEOUT;
    }

    /** Since the call began. */
    long passedNanos() {
        return time.nanoTime() - startNanos;
    }
}
