package dev.faultline.spring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;

/** The Partner API. */
@ConfigurationProperties("faultline.partner")
class PartnerProperties extends ClientProperties {

    /**
     * Whether to make clients and receivers of this API.
     */
    private boolean enabled = true;

    /**
     * More clients by name. Values that one leaves out are those of faultline.partner.
     */
    private final Map<String, ClientProperties> clients = new LinkedHashMap<>();

    @NestedConfigurationProperty
    private final TimedWebhookProperties webhooks = new TimedWebhookProperties();

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public Map<String, ClientProperties> getClients() {
        return clients;
    }

    public TimedWebhookProperties getWebhooks() {
        return webhooks;
    }
}
