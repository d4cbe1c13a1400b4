package dev.faultline.core.engine;

import dev.faultline.core.TimeSource;
import dev.faultline.core.internal.Operation;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * How often something is read until it is over. Each pause is twice as long as the one before, up to the longest.
 *
 * @param first the first pause
 * @param longest the longest pause
 */
public record Polling(Duration first, Duration longest) {

    /** No server is asked more often; a rest of the time that is shorter brings no read. */
    private static final Duration LEAST = Duration.ofSeconds(1);

    /**
     * Reads until it is over or the time has passed. The last pause is as long as the rest of the time, so that one more
     * read follows it, unless that is less than a second.
     *
     * @param over whether it is over
     * @param read reads it
     * @param next the call of the read, for messages of a wait that ends early
     * @param time the client's clock
     * @param timeout how long to go on reading, from the time the plan is run; zero for one read
     * @param <T> what is read
     * @return returns what was read last
     */
    public <T> Plan<T> until(
            Predicate<? super T> over, Plan<T> read, Operation<?> next, TimeSource time, Duration timeout) {
        return Plan.defer(() -> {
            long start = time.nanoTime();
            return reads(over, read, next, () -> timeout.minusNanos(time.nanoTime() - start), first);
        });
    }

    private <T> Plan<T> reads(
            Predicate<? super T> over, Plan<T> read, Operation<?> next, Supplier<Duration> left, Duration pause) {
        return read.then(value -> {
            Duration rest = left.get();
            if (over.test(value) || rest.compareTo(LEAST) < 0) {
                return Plan.of(value);
            }
            Duration longer = shorter(pause.multipliedBy(2), longest);
            return Plan.pause(shorter(pause, rest), next).then(waited -> reads(over, read, next, left, longer));
        });
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
