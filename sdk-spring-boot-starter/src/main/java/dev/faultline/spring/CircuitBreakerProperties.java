package dev.faultline.spring;

import java.time.Duration;

/** When to stop sending to a server that keeps failing. */
class CircuitBreakerProperties {

    /**
     * Whether there is a circuit breaker at all.
     */
    private boolean enabled = true;

    /**
     * Failures that open a circuit, in percent of the results that count.
     */
    private int failureRate = 50;

    /**
     * Results that must count before a circuit can open, 1 to 10000.
     */
    private int minimumAttempts = 10;

    /**
     * How long a result counts, 1 s to 1 h in whole seconds.
     */
    private Duration window = Duration.ofSeconds(60);

    /**
     * How long an open circuit rejects calls before one is sent as a probe, 1 ms to 1 h.
     */
    private Duration openDuration = Duration.ofMillis(750);

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public int getFailureRate() {
        return failureRate;
    }

    public void setFailureRate(int failureRate) {
        this.failureRate = failureRate;
    }

    public int getMinimumAttempts() {
        return minimumAttempts;
    }

    public void setMinimumAttempts(int minimumAttempts) {
        this.minimumAttempts = minimumAttempts;
    }

    public Duration getWindow() {
        return window;
    }

    public void setWindow(Duration window) {
        this.window = window;
    }

    public Duration getOpenDuration() {
        return openDuration;
    }

    public void setOpenDuration(Duration openDuration) {
        this.openDuration = openDuration;
    }
}
