package dev.faultline.interviews;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;

/**
 * Changes of a webhook; other fields stay unchanged. The fields that can be changed are not documented, so none has a
 * setter: {@code field(name, value)} sends any. Source: <a href="https://github.com/CelperAI/skills">integration
 * guide</a>.
 */
public final class WebhookUpdate extends RequestData {

    private WebhookUpdate(Builder builder) {
        super(builder);
    }

    /** Starts with no changes. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an update. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        /**
         * Builds the update.
         *
         * @throws IllegalArgumentException if there are no changes
         */
        public WebhookUpdate build() {
            WebhookUpdate update = new WebhookUpdate(this);
            Checks.that(!update.fields().isEmpty(), "update", "empty", "at least one field(name, value)");
            return update;
        }
    }
}
