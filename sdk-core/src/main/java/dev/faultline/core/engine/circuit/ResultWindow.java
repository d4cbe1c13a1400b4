package dev.faultline.core.engine.circuit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.concurrent.TimeUnit;

/**
 * The results that a closed circuit counts: the last of a fixed number, none older than the window. Every access holds
 * the lock of the circuit.
 */
final class ResultWindow {

    private final CircuitBreaker breaker;
    private final long windowNanos;
    private final long[] endNanos;
    private final boolean[] failed;
    /** Index of the oldest result. */
    private int first;
    /** Never above the length of the arrays. */
    private int count;

    ResultWindow(CircuitBreaker breaker, int most, long windowNanos) {
        this.breaker = breaker;
        this.windowNanos = windowNanos;
        endNanos = new long[most];
        failed = new boolean[most];
    }

    void add(boolean failure, long nowNanos) {
        if (count == endNanos.length) {
            forgetFirst();
        }
        int next = (first + count) % endNanos.length;
        endNanos[next] = nowNanos;
        failed[next] = failure;
        count++;
    }

    /** Whether the results open the closed breaker. Asked after a failure only, so that every opening has its cause. */
    boolean opens(long nowNanos) {
        while (count > 0 && nowNanos - endNanos[first] > windowNanos) {
            forgetFirst();
        }
        // Resilience4j forgets by number, not by age: it gets those that still count once more
        breaker.reset();
        int failures = 0;
        for (int i = 0; i < count; i++) {
            if (failed[(first + i) % failed.length]) {
                failures++;
            } else {
                breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            }
        }
        // the failures come last: their rate must reach the threshold with all results counted
        for (int i = 0; i < failures && breaker.getState() == CircuitBreaker.State.CLOSED; i++) {
            breaker.onError(0, TimeUnit.NANOSECONDS, new Counted());
        }
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }

    void clear() {
        count = 0;
    }

    private void forgetFirst() {
        first = (first + 1) % endNanos.length;
        count--;
    }

    /** Stands for any failure, so that Resilience4j's log prints no trace when results are recorded once more. */
    static final class Counted extends Exception {

        private static final long serialVersionUID = 1L;

        Counted() {
            super("counted by its circuit", null, false, false);
        }
    }
}
