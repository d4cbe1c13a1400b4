package dev.faultline.sequences.internal;

import dev.faultline.core.TimeSource;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Operation;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads something again and again, until it is over or the time has passed. No page has an interval: the pauses double from
 * 2 to 30 seconds, so that a wait of an hour takes 4 % of the documented 3,000 requests.
 */
public final class Polling<T> {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Caller caller;
    private final Operation<T> read;
    private final Predicate<? super T> over;
    private final Duration timeout;
    private final TimeSource time;
    private final long startNanos;

    private Duration pause = FIRST_PAUSE;

    /** Begins now. */
    public Polling(Caller caller, Operation<T> read, Predicate<? super T> over, Duration timeout) {
        this.caller = caller;
        this.read = read;
        this.over = over;
        this.timeout = timeout;
        time = caller.time();
        startNanos = time.nanoTime();
    }

    /** Waits on this thread, and returns what was read last. */
    public T last() {
        while (true) {
            T value = caller.call(read);
            Duration next = pauseAfter(value);
            if (next == null) {
                return value;
            }
            caller.pause(next, read);
        }
    }

    /** Waits without a thread. */
    public CompletableFuture<T> lastAsync() {
        return new CallChain<T>() {
            private @Nullable Duration next;

            @Override
            void next() {
                if (next == null) {
                    follow(caller.callAsync(read), this::onRead);
                } else {
                    Duration delay = next;
                    next = null;
                    follow(caller.pauseAsync(delay, read), (done, failure) -> failIf(failure));
                }
            }

            private void onRead(T value, @Nullable Throwable failure) {
                if (failure != null) {
                    fail(failure);
                    return;
                }
                next = pauseAfter(value);
                if (next == null) {
                    end(value);
                }
            }

            private void failIf(@Nullable Throwable failure) {
                if (failure != null) {
                    fail(failure);
                }
            }
        }.start();
    }

    /** The last pause is as long as the rest of the time, so that one more read follows it. */
    private @Nullable Duration pauseAfter(T value) {
        Duration left = timeout.minusNanos(time.nanoTime() - startNanos);
        if (over.test(value) || left.isZero() || left.isNegative()) {
            return null;
        }
        Duration next = pause.compareTo(left) < 0 ? pause : left;
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        return next;
    }
}
