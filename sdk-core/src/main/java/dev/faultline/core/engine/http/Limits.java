package dev.faultline.core.engine.http;

import java.util.concurrent.TimeUnit;

/**
 * The limits of one attempt.
 *
 * @param attemptNanos from the beginning of the sending to the end of the response
 * @param totalNanos from {@code execute()}: look-up, connecting, sending and reading
 * @param resultBytes of a successful response's body
 */
public record Limits(long attemptNanos, long totalNanos, long resultBytes) {

    /** Longer ones would overflow in OkHttp's milliseconds. */
    private static final long LONGEST_NANOS = TimeUnit.DAYS.toNanos(20);

    public Limits {
        attemptNanos = Math.min(attemptNanos, LONGEST_NANOS);
        totalNanos = Math.min(totalNanos, LONGEST_NANOS);
    }
}
