package dev.faultline.spring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The Sequences API. */
@ConfigurationProperties("faultline.sequences")
class SequencesProperties extends SequencesClientProperties {

    /**
     * Whether to make clients and receivers of this API.
     */
    private boolean enabled = true;

    /**
     * More clients by name. Values that one leaves out are those of faultline.sequences.
     */
    private final Map<String, SequencesClientProperties> clients = new LinkedHashMap<>();

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public Map<String, SequencesClientProperties> getClients() {
        return clients;
    }
}
