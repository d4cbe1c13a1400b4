package dev.faultline.spring;

import java.util.ArrayList;
import java.util.List;

/** Options of a webhook receiver. */
class WebhookProperties {

    /**
     * Secrets that deliveries are signed with. Several during a rotation: any of them is accepted.
     */
    private final List<String> secrets = new ArrayList<>();

    public List<String> getSecrets() {
        return secrets;
    }
}
