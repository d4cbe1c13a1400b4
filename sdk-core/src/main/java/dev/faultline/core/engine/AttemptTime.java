package dev.faultline.core.engine;

import java.util.concurrent.TimeUnit;
import okio.AsyncTimeout;

/** The time that one attempt has, and has left. */
final class AttemptTime {

    /** A stream that times out by itself makes OkHttp ping its connection; cancelling it does not. */
    private static final double PART_OF_ATTEMPT = 0.97;

    private final Limits limits;
    private final AsyncTimeout sending;

    // Written once each, by the thread that executes, before another can read them.
    private volatile long startNanos;
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

    /** A stream's own timeout: somewhat less than the attempt's. */
    int streamMillis() {
        long nanos = Math.min(limits.attemptNanos(), totalNanosLeft());
        return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis((long) (nanos * PART_OF_ATTEMPT)));
    }

    /** Starts the attempt's timeout. */
    void sends() {
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
