package dev.faultline.core.engine.http;

import java.util.concurrent.TimeUnit;
import okio.AsyncTimeout;

/** The time that one attempt has, and has left. */
final class AttemptTime {

    /** By how much a stream times out before its attempt: it must not lose the race. */
    private static final double PART_BEFORE = 0.03;

    private static final double MOST_BEFORE = 0.25;
    private static final double LEAST_NANOS_BEFORE = 50e6;

    private final Limits limits;
    private final AsyncTimeout sending;

    // Written once each, by the thread that executes, before another can read them.
    private volatile long startNanos;
    private volatile long sendNanos;
    private volatile long connectNanos = Long.MAX_VALUE;

    /**
     * The time of an attempt that has not begun.
     *
     * @param limits of the attempt
     * @param onTimeout ends it when it has been sending for too long
     */
    AttemptTime(Limits limits, Runnable onTimeout) {
        this.limits = limits;
        sending = new AsyncTimeout() {
            @Override
            protected void timedOut() {
                onTimeout.run();
            }
        };
        sending.timeout(limits.attemptNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * Begins.
     *
     * @return whether there is any time
     */
    boolean start() {
        startNanos = System.nanoTime();
        return limits.totalNanos() > 0 && limits.attemptNanos() > 0;
    }

    /** For everything. */
    long totalNanosLeft() {
        return startNanos + limits.totalNanos() - System.nanoTime();
    }

    /** How long a connection may take, 0 for no limit. */
    void connectMillis(int millis) {
        connectNanos = millis == 0 ? Long.MAX_VALUE : TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** For a look-up. */
    long lookupNanosLeft() {
        return Math.min(connectNanos, totalNanosLeft());
    }

    /** A stream that times out by itself makes OkHttp ping its connection; cancelling it does not. */
    int streamMillis() {
        long nanos = Math.min(limits.attemptNanos(), totalNanosLeft());
        return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos - before(nanos)));
    }

    /** When the stream of a response that has begun times out. */
    long streamEndNanos() {
        return sendNanos + limits.attemptNanos() - before(limits.attemptNanos());
    }

    private static long before(long nanos) {
        return (long) Math.max(nanos * PART_BEFORE, Math.min(nanos * MOST_BEFORE, LEAST_NANOS_BEFORE));
    }

    /** Starts the attempt's timeout. */
    void startSending() {
        sendNanos = System.nanoTime();
        sending.enter();
    }

    /**
     * Ends the attempt's timeout. Safe to call again.
     *
     * @return whether it had passed, on the first call
     */
    boolean over() {
        return sending.exit();
    }
}
