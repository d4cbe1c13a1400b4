package dev.faultline.spring;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Options of the meters. */
@ConfigurationProperties("faultline.metrics")
class MetricsProperties {

    /**
     * Whether to make meters if there is a MeterRegistry.
     */
    private boolean enabled = true;

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
