package dev.faultline.spring;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When a failed attempt is retried. Values left out are the vendor's guidance. */
class RetryProperties {

    /**
     * Attempts in total, the first included, 1 to 100.
     */
    private @Nullable Integer maxAttempts;

    /**
     * Wait before the second attempt where the server gives no delay.
     */
    private @Nullable Duration initialBackoff;

    /**
     * Factor from one wait to the next, 1 to 100.
     */
    private @Nullable Double multiplier;

    /**
     * Longest wait before jitter, at least the initial backoff.
     */
    private @Nullable Duration maxBackoff;

    /**
     * Random part of a backoff, 0 for exact waits to 1.
     */
    private @Nullable Double jitter;

    /**
     * Longest wait that is accepted from the server, at most the total timeout.
     */
    private @Nullable Duration maxServerDelay;

    /**
     * Whether to retry requests that may already be done and are not safe to do twice.
     */
    private @Nullable Boolean retryNonIdempotent;

    public @Nullable Integer getMaxAttempts() {
        return maxAttempts;
    }

    public void setMaxAttempts(@Nullable Integer maxAttempts) {
        this.maxAttempts = maxAttempts;
    }

    public @Nullable Duration getInitialBackoff() {
        return initialBackoff;
    }

    public void setInitialBackoff(@Nullable Duration initialBackoff) {
        this.initialBackoff = initialBackoff;
    }

    public @Nullable Double getMultiplier() {
        return multiplier;
    }

    public void setMultiplier(@Nullable Double multiplier) {
        this.multiplier = multiplier;
    }

    public @Nullable Duration getMaxBackoff() {
        return maxBackoff;
    }

    public void setMaxBackoff(@Nullable Duration maxBackoff) {
        this.maxBackoff = maxBackoff;
    }

    public @Nullable Double getJitter() {
        return jitter;
    }

    public void setJitter(@Nullable Double jitter) {
        this.jitter = jitter;
    }

    public @Nullable Duration getMaxServerDelay() {
        return maxServerDelay;
    }

    public void setMaxServerDelay(@Nullable Duration maxServerDelay) {
        this.maxServerDelay = maxServerDelay;
    }

    public @Nullable Boolean getRetryNonIdempotent() {
        return retryNonIdempotent;
    }

    public void setRetryNonIdempotent(@Nullable Boolean retryNonIdempotent) {
        this.retryNonIdempotent = retryNonIdempotent;
    }
}
