package dev.faultline.core;

import dev.faultline.core.internal.Checks;
import java.time.Duration;

/**
 * When a client stops sending to a server that keeps failing. Each scope (a host; for the CRM a provider) has a breaker
 * of its own, shared by all calls and views of a client.
 *
 * <p>An attempt that ends in a response of 500 or above, a broken connection or a timeout is a failure. A response below
 * 500 other than 429 is a success: the server is alive. 429, cancelled calls and the caller's own faults do not count.
 *
 * <p>A breaker looks at the last {@code 2 x} {@link #minimumAttempts()} results, and at none older than {@link #window()}.
 * It opens with a failure after which at least {@link #minimumAttempts()} results count and {@link #failureRate()} percent
 * of them are failures. With the default rate a few failures among many successes do not open it, and an outage opens it
 * after at most {@link #minimumAttempts()} failures, however busy the client was before.
 *
 * <p>Open, it rejects calls with {@link CircuitOpenException}. After {@link #openDuration()} one call is sent as a probe:
 * a success closes the breaker, a failure opens it for another {@link #openDuration()}. A probe without a response is
 * joined by another after each {@link #openDuration()}, three at once at most; the response to any of them closes the
 * breaker. Operations that may be retried are preferred as probes for half of that time.
 */
public final class CircuitBreakerPolicy {

    static final int DEFAULT_FAILURE_RATE = 50;
    static final int DEFAULT_MINIMUM_ATTEMPTS = 10;
    static final Duration DEFAULT_WINDOW = Duration.ofSeconds(60);

    /** Short enough to be back at full rate within a second after an outage. */
    static final Duration DEFAULT_OPEN_DURATION = Duration.ofMillis(750);

    private final boolean enabled;
    private final int failureRate;
    private final int minimumAttempts;
    private final Duration window;
    private final Duration openDuration;

    private CircuitBreakerPolicy(Builder builder, boolean enabled) {
        this.enabled = enabled;
        failureRate = builder.failureRate;
        minimumAttempts = builder.minimumAttempts;
        window = builder.window;
        openDuration = builder.openDuration;
    }

    /**
     * Starts with the defaults: open when half of the last 10 to 20 attempts within 60 s failed, probe every 750 ms.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * No breaker: every call is sent. A delay that an API gives with its own open circuit is not honoured either.
     *
     * @return the policy
     */
    public static CircuitBreakerPolicy disabled() {
        return new CircuitBreakerPolicy(new Builder(), false);
    }

    /**
     * Starts with this policy's values.
     *
     * @return a builder of an enabled policy
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.failureRate = failureRate;
        builder.minimumAttempts = minimumAttempts;
        builder.window = window;
        builder.openDuration = openDuration;
        return builder;
    }

    /**
     * Whether there is a breaker at all.
     *
     * @return {@code false} for {@link #disabled()}
     */
    public boolean enabled() {
        return enabled;
    }

    /**
     * Failures that open the breaker.
     *
     * @return percent of the results that count, 1 to 100
     */
    public int failureRate() {
        return failureRate;
    }

    /**
     * Results that must count before the breaker can open; of more than twice as many, the older ones are forgotten.
     *
     * @return at least 1
     */
    public int minimumAttempts() {
        return minimumAttempts;
    }

    /**
     * How long a result counts, from the end of its attempt.
     *
     * @return whole seconds
     */
    public Duration window() {
        return window;
    }

    /**
     * How long the breaker rejects calls before one is sent as a probe, and before a probe without a response is joined by
     * another.
     *
     * @return the time
     */
    public Duration openDuration() {
        return openDuration;
    }

    @Override
    public String toString() {
        return enabled
                ? "CircuitBreakerPolicy[failureRate=" + failureRate + "%, minimumAttempts=" + minimumAttempts
                        + ", window=" + window + ", openDuration=" + openDuration + "]"
                : "CircuitBreakerPolicy[disabled]";
    }

    /** Collects a policy's values. */
    public static final class Builder {

        private int failureRate = DEFAULT_FAILURE_RATE;
        private int minimumAttempts = DEFAULT_MINIMUM_ATTEMPTS;
        private Duration window = DEFAULT_WINDOW;
        private Duration openDuration = DEFAULT_OPEN_DURATION;

        private Builder() {}

        /**
         * Sets the failures that open the breaker.
         *
         * @param percent 1 to 100; default 50
         */
        public Builder failureRate(int percent) {
            Checks.that(percent >= 1 && percent <= 100, "failureRate", percent, "a percentage of 1 to 100");
            failureRate = percent;
            return this;
        }

        /**
         * Sets how many results must count before the breaker can open. Twice as many are kept.
         *
         * @param minimumAttempts 1 to 10,000; default 10
         */
        public Builder minimumAttempts(int minimumAttempts) {
            Checks.that(
                    minimumAttempts >= 1 && minimumAttempts <= 10_000,
                    "minimumAttempts",
                    minimumAttempts,
                    "1 to 10000");
            this.minimumAttempts = minimumAttempts;
            return this;
        }

        /**
         * Sets how long a result counts, from the end of its attempt.
         *
         * @param window 1 s to 1 h in whole seconds; default 60 s
         */
        public Builder window(Duration window) {
            Checks.positive(window, "window");
            Checks.that(
                    window.equals(Duration.ofSeconds(window.toSeconds())) && window.compareTo(Duration.ofHours(1)) <= 0,
                    "window",
                    window,
                    "1 s to 1 h in whole seconds");
            this.window = window;
            return this;
        }

        /**
         * Sets how long the breaker rejects calls before one is sent as a probe, and before a probe without a response is
         * joined by another.
         *
         * @param openDuration 1 ms to 1 h; default 750 ms, short enough to be back at full rate within a second after an
         *     outage
         */
        public Builder openDuration(Duration openDuration) {
            Checks.positive(openDuration, "openDuration");
            Checks.that(
                    openDuration.toMillis() >= 1 && openDuration.compareTo(Duration.ofHours(1)) <= 0,
                    "openDuration",
                    openDuration,
                    "1 ms to 1 h");
            this.openDuration = openDuration;
            return this;
        }

        /**
         * The policy.
         *
         * @return an enabled policy
         */
        public CircuitBreakerPolicy build() {
            return new CircuitBreakerPolicy(this, true);
        }
    }
}
