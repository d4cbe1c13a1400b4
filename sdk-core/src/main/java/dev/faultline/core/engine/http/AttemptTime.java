package dev.faultline.core.engine.http;

import java.util.concurrent.TimeUnit;
import okio.AsyncTimeout;
import org.jspecify.annotations.Nullable;

/** The time that one attempt has, and has left. */
final class AttemptTime {

    /** By how much a stream times out before its attempt: it must not lose the race. */
    private static final double PART_BEFORE = 0.03;

    private static final double MOST_BEFORE = 0.25;
    private static final double LEAST_NANOS_BEFORE = 50e6;

    private final Limits limits;
    private final Runnable onTimeout;
    private final AsyncTimeout sending;

    /** Null unless the call that was executed may not time out by itself. */
    private volatile @Nullable AsyncTimeout total;

    // Written once each, by the thread that executes, before another can read them.
    private volatile long startNanos;
    private volatile long sendNanos;
    private volatile long connectNanos = Long.MAX_VALUE;

    /**
     * The time of an attempt that has not begun.
     *
     * @param limits of the attempt
     * @param onTimeout ends it when it has taken too long
     */
    AttemptTime(Limits limits, Runnable onTimeout) {
        this.limits = limits;
        this.onTimeout = onTimeout;
        sending = timer(limits.attemptNanos());
    }

    private AsyncTimeout timer(long nanos) {
        AsyncTimeout timer = new AsyncTimeout() {
            @Override
            protected void timedOut() {
                onTimeout.run();
            }
        };
        timer.timeout(nanos, TimeUnit.NANOSECONDS);
        return timer;
    }

    /**
     * Begins.
     *
     * @return whether there is any time
     */
    boolean start() {
        startNanos = System.nanoTime();
        FirstTimeout.precede();
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

    /** Starts the timeout of everything, unless it runs. */
    synchronized void startTotal() {
        if (total == null) {
            AsyncTimeout timer = timer(Math.max(totalNanosLeft(), 1));
            total = timer;
            timer.enter();
        }
    }

    /** Starts the attempt's timeout. */
    void startSending() {
        sendNanos = System.nanoTime();
        sending.enter();
    }

    /**
     * Ends the timeouts. Safe to call again.
     *
     * @return whether one had passed, on the first call
     */
    boolean over() {
        AsyncTimeout timer = total;
        boolean passed = timer != null && timer.exit();
        return sending.exit() || passed;
    }
}
