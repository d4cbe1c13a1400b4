package dev.faultline.spring;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Options of the health indicator. */
@ConfigurationProperties("faultline.health")
class HealthProperties {

    static final String UP = "UP";

    /**
     * Status of the application while an open circuit rejects calls, such as OUT_OF_SERVICE.
     */
    private String openCircuitStatus = UP;

    public String getOpenCircuitStatus() {
        return openCircuitStatus;
    }

    public void setOpenCircuitStatus(String openCircuitStatus) {
        this.openCircuitStatus = openCircuitStatus;
    }
}
