package dev.faultline.spring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The CRM API. */
@ConfigurationProperties("faultline.crm")
class CrmProperties extends CrmClientProperties {

    /**
     * Whether to make clients and receivers of this API.
     */
    private boolean enabled = true;

    /**
     * More clients by name. Values that one leaves out are those of faultline.crm.
     */
    private final Map<String, CrmClientProperties> clients = new LinkedHashMap<>();

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public Map<String, CrmClientProperties> getClients() {
        return clients;
    }
}
