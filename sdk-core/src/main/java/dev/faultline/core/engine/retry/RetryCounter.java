package dev.faultline.core.engine.retry;

import dev.faultline.core.RetryPolicy;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;

/**
 * Counts the attempts of one call with Resilience4j's {@code Retry}, the layer's library: it has the last word on the
 * number, {@link RetryRule} on everything else. Its clock and its sleep are not used: the sleep is one static function for
 * the whole JVM, and an interrupt would look like a failure.
 */
public final class RetryCounter {

    private final Retry.AsyncContext<Verdict> attempts;

    private RetryCounter(Retry.AsyncContext<Verdict> attempts) {
        this.attempts = attempts;
    }

    /** Makes a counter for each call. */
    public static final class Factory {

        private final Retry retry;

        public Factory(RetryPolicy policy) {
            RetryConfig config = RetryConfig.<Verdict>custom()
                    .maxAttempts(policy.maxAttempts())
                    .retryOnResult(verdict -> verdict.decision().retries())
                    .intervalBiFunction((attempt, verdict) -> verdict.get().delayMillis())
                    .build();
            retry = Retry.of("faultline", config);
        }

        public RetryCounter begin() {
            return new RetryCounter(retry.asyncContext());
        }
    }

    /** Returns the milliseconds before the next attempt, below zero if there is none. */
    public long recordFailure(Verdict verdict) {
        return attempts.onResult(verdict);
    }

    public void recordSuccess() {
        attempts.onComplete();
    }
}
