package dev.faultline.spring;

import java.time.Duration;

/** Options of a webhook receiver whose signatures have a time. */
class TimedWebhookProperties extends WebhookProperties {

    /**
     * How far the time of a signature may be from now, in either direction.
     */
    private Duration tolerance = Duration.ofMinutes(5);

    public Duration getTolerance() {
        return tolerance;
    }

    public void setTolerance(Duration tolerance) {
        this.tolerance = tolerance;
    }
}
