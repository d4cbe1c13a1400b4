package dev.faultline.core;

import dev.faultline.core.internal.Checks;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * When a failed attempt is retried, and after which wait. Immutable; a client, a view or a single call can have its own.
 *
 * <p>A policy never makes a call unsafe by itself: a request that may already have been done is retried only if the
 * operation is idempotent or carries an idempotency key, unless {@link Builder#retryNonIdempotent} says otherwise.
 *
 * <p>The longest a call can take is {@link #totalTimeout()}, waits and all attempts included.
 */
public final class RetryPolicy {

    static final int DEFAULT_MAX_ATTEMPTS = 4;
    static final Duration DEFAULT_INITIAL_BACKOFF = Duration.ofMillis(500);
    static final double DEFAULT_MULTIPLIER = 2;
    static final Duration DEFAULT_MAX_BACKOFF = Duration.ofSeconds(8);
    static final double DEFAULT_JITTER = 0.2;
    static final Duration DEFAULT_MAX_SERVER_DELAY = Duration.ofSeconds(60);
    static final Duration DEFAULT_TOTAL_TIMEOUT = Duration.ofMinutes(2);

    private final int maxAttempts;
    private final Duration initialBackoff;
    private final double multiplier;
    private final Duration maxBackoff;
    private final double jitter;
    private final Duration maxServerDelay;
    private final Duration totalTimeout;
    private final boolean retryNonIdempotent;
    private final Predicate<SdkException> alsoRetryIf;
    private final Predicate<SdkException> neverRetryIf;

    private RetryPolicy(Builder builder, Duration serverDelay) {
        maxAttempts = builder.maxAttempts;
        initialBackoff = builder.initialBackoff;
        multiplier = builder.multiplier;
        maxBackoff = builder.maxBackoff;
        jitter = builder.jitter;
        maxServerDelay = serverDelay;
        totalTimeout = builder.totalTimeout;
        retryNonIdempotent = builder.retryNonIdempotent;
        alsoRetryIf = builder.alsoRetryIf;
        neverRetryIf = builder.neverRetryIf;
    }

    /**
     * Starts with the common defaults: four attempts, backoff from 500 ms doubling up to 8 s, jitter 0.2, waits of up to
     * 60 s at the server's wish, two minutes in all.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Exactly one request on the wire, and no wait for a cooldown either.
     *
     * @return the policy
     */
    public static RetryPolicy none() {
        return builder().maxAttempts(1).maxServerDelay(Duration.ZERO).build();
    }

    /** Starts with this policy's values. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** This policy with some of its values changed. */
    RetryPolicy changed(UnaryOperator<Builder> change) {
        Checks.notNull(change, "retryPolicy", "a function such as p -> p.maxAttempts(2)");
        Builder changed =
                Checks.notNull(change.apply(toBuilder()), "retryPolicy", "a function that returns its builder");
        return changed.build();
    }

    /**
     * Attempts in total, the first included.
     *
     * @return at least 1
     */
    public int maxAttempts() {
        return maxAttempts;
    }

    /**
     * Wait before the second attempt where the server gives no delay.
     *
     * @return the wait before jitter
     */
    public Duration initialBackoff() {
        return initialBackoff;
    }

    /**
     * Factor from one wait to the next.
     *
     * @return at least 1
     */
    public double multiplier() {
        return multiplier;
    }

    /**
     * Longest wait before jitter.
     *
     * @return at least the initial backoff
     */
    public Duration maxBackoff() {
        return maxBackoff;
    }

    /**
     * Random part of a backoff.
     *
     * @return 0 for exact waits, 1 for waits from zero to twice the backoff
     */
    public double jitter() {
        return jitter;
    }

    /**
     * Longest wait that is accepted from the server; a longer one ends the call at once, with the delay on the exception.
     *
     * @return the limit, also for a cooldown that other calls have met
     */
    public Duration maxServerDelay() {
        return maxServerDelay;
    }

    /**
     * Longest time from the start of a call to its end.
     *
     * @return waits and all attempts included
     */
    public Duration totalTimeout() {
        return totalTimeout;
    }

    /**
     * Whether even operations that are not safe to do twice are retried when they may already have been done.
     *
     * @return {@code false} by default
     */
    public boolean retryNonIdempotent() {
        return retryNonIdempotent;
    }

    /**
     * Failures that are retried beyond the API's own advice.
     *
     * @return the predicate
     */
    public Predicate<SdkException> alsoRetryIf() {
        return alsoRetryIf;
    }

    /**
     * Failures that are never retried, whatever else holds.
     *
     * @return the predicate
     */
    public Predicate<SdkException> neverRetryIf() {
        return neverRetryIf;
    }

    @Override
    public String toString() {
        return "RetryPolicy[maxAttempts=" + maxAttempts + ", backoff=" + initialBackoff + "*" + multiplier + ".."
                + maxBackoff + ", jitter=" + jitter + ", maxServerDelay=" + maxServerDelay + ", totalTimeout="
                + totalTimeout + (retryNonIdempotent ? ", retryNonIdempotent" : "") + "]";
    }

    /** Collects a policy's values; {@link #build()} checks them together. */
    public static final class Builder {

        private int maxAttempts = DEFAULT_MAX_ATTEMPTS;
        private Duration initialBackoff = DEFAULT_INITIAL_BACKOFF;
        private double multiplier = DEFAULT_MULTIPLIER;
        private Duration maxBackoff = DEFAULT_MAX_BACKOFF;
        private double jitter = DEFAULT_JITTER;
        private Duration maxServerDelay = DEFAULT_MAX_SERVER_DELAY;
        private boolean maxServerDelaySet;
        private Duration totalTimeout = DEFAULT_TOTAL_TIMEOUT;
        private boolean retryNonIdempotent;
        private Predicate<SdkException> alsoRetryIf = failure -> false;
        private Predicate<SdkException> neverRetryIf = failure -> false;

        private Builder() {}

        private Builder(RetryPolicy policy) {
            maxAttempts = policy.maxAttempts;
            initialBackoff = policy.initialBackoff;
            multiplier = policy.multiplier;
            maxBackoff = policy.maxBackoff;
            jitter = policy.jitter;
            maxServerDelay = policy.maxServerDelay;
            totalTimeout = policy.totalTimeout;
            retryNonIdempotent = policy.retryNonIdempotent;
            alsoRetryIf = policy.alsoRetryIf;
            neverRetryIf = policy.neverRetryIf;
        }

        /**
         * Sets the attempts in total, the first included: 1 sends exactly one request.
         *
         * @param maxAttempts 1 to 100; default 4
         */
        public Builder maxAttempts(int maxAttempts) {
            Checks.that(maxAttempts >= 1 && maxAttempts <= 100, "maxAttempts", maxAttempts, "1 to 100, first included");
            this.maxAttempts = maxAttempts;
            return this;
        }

        /**
         * Sets the wait before the second attempt where the server gives no delay.
         *
         * @param initialBackoff more than zero; default 500 ms
         */
        public Builder initialBackoff(Duration initialBackoff) {
            this.initialBackoff = Checks.positive(initialBackoff, "initialBackoff");
            return this;
        }

        /**
         * Sets the factor from one wait to the next.
         *
         * @param multiplier 1 to 100; default 2
         */
        public Builder multiplier(double multiplier) {
            Checks.that(multiplier >= 1 && multiplier <= 100, "multiplier", multiplier, "1 to 100");
            this.multiplier = multiplier;
            return this;
        }

        /**
         * Sets the longest wait before jitter.
         *
         * @param maxBackoff at least {@code initialBackoff}; default 8 s
         */
        public Builder maxBackoff(Duration maxBackoff) {
            this.maxBackoff = Checks.positive(maxBackoff, "maxBackoff");
            return this;
        }

        /**
         * Sets the random part of a backoff, so that clients that failed together do not come back together. It applies
         * to backoff only: a delay that the server gives is never shortened.
         *
         * @param jitter 0 for exact waits, 1 for waits from zero to twice the backoff; default 0.2
         */
        public Builder jitter(double jitter) {
            Checks.that(jitter >= 0 && jitter <= 1, "jitter", jitter, "0 to 1");
            this.jitter = jitter;
            return this;
        }

        /**
         * Sets the longest wait that is accepted from the server.
         *
         * @param maxServerDelay zero or more, at most {@code totalTimeout}; default 60 s, or the total timeout if that
         *     is shorter
         */
        public Builder maxServerDelay(Duration maxServerDelay) {
            this.maxServerDelay = Checks.notNegative(maxServerDelay, "maxServerDelay");
            maxServerDelaySet = true;
            return this;
        }

        /**
         * Sets the longest time from the start of a call to its end, waits and all attempts included.
         *
         * @param totalTimeout more than zero; default 2 minutes
         */
        public Builder totalTimeout(Duration totalTimeout) {
            this.totalTimeout = Checks.positive(totalTimeout, "totalTimeout");
            return this;
        }

        /**
         * Retries even operations that are not safe to do twice when they may already have been done. Only for an
         * application that finds duplicates by itself.
         *
         * @param retryNonIdempotent default {@code false}
         */
        public Builder retryNonIdempotent(boolean retryNonIdempotent) {
            this.retryNonIdempotent = retryNonIdempotent;
            return this;
        }

        /**
         * Names failures that can pass by themselves although the API does not say so. The other conditions still
         * hold: attempts and time left, and not done twice.
         *
         * @param alsoRetryIf asked only where the API's own advice is no
         */
        public Builder alsoRetryIf(Predicate<SdkException> alsoRetryIf) {
            this.alsoRetryIf = Checks.notNull(alsoRetryIf, "alsoRetryIf", "a predicate");
            return this;
        }

        /**
         * Names failures that are never retried, whatever else holds.
         *
         * @param neverRetryIf asked before anything else
         */
        public Builder neverRetryIf(Predicate<SdkException> neverRetryIf) {
            this.neverRetryIf = Checks.notNull(neverRetryIf, "neverRetryIf", "a predicate");
            return this;
        }

        /**
         * Checks the values together.
         *
         * @return the policy
         * @throws IllegalArgumentException if {@code maxBackoff} is shorter than {@code initialBackoff}, or {@code
         *     initialBackoff} or {@code maxServerDelay} do not fit {@code totalTimeout}
         */
        public RetryPolicy build() {
            if (maxBackoff.compareTo(initialBackoff) < 0) {
                throw new IllegalArgumentException("maxBackoff is " + maxBackoff + ", shorter than initialBackoff "
                        + initialBackoff + ": give at least as much");
            }
            if (maxAttempts > 1 && initialBackoff.compareTo(totalTimeout) >= 0) {
                throw new IllegalArgumentException("totalTimeout is " + totalTimeout
                        + ", which leaves no room for initialBackoff " + initialBackoff
                        + ": give a longer totalTimeout, a shorter initialBackoff, or maxAttempts(1)");
            }
            boolean fits = maxServerDelay.compareTo(totalTimeout) <= 0;
            if (!fits && maxServerDelaySet) {
                throw new IllegalArgumentException("maxServerDelay is " + maxServerDelay + ", longer than totalTimeout "
                        + totalTimeout + ": give at most as much");
            }
            return new RetryPolicy(this, fits ? maxServerDelay : totalTimeout);
        }
    }
}
