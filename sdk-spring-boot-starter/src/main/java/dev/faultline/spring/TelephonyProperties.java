package dev.faultline.spring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;

/** The Telephony API. */
@ConfigurationProperties("faultline.telephony")
class TelephonyProperties extends ClientProperties {

    /**
     * Whether to make clients and receivers of this API.
     */
    private boolean enabled = true;

    /**
     * More clients by name. Values that one leaves out are those of faultline.telephony.
     */
    private final Map<String, ClientProperties> clients = new LinkedHashMap<>();

    @NestedConfigurationProperty
    private final WebhookProperties webhooks = new WebhookProperties();

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public Map<String, ClientProperties> getClients() {
        return clients;
    }

    public WebhookProperties getWebhooks() {
        return webhooks;
    }
}
