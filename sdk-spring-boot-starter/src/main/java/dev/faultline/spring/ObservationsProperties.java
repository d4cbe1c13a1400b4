package dev.faultline.spring;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Options of the observations. */
@ConfigurationProperties("faultline.observations")
class ObservationsProperties {

    /**
     * Whether to make an observation of each call if there is an ObservationRegistry.
     */
    private boolean enabled = true;

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
