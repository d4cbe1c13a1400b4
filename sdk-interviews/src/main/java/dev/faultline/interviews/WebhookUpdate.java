package dev.faultline.interviews;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;

/**
 * Changes of a webhook; what is not set stays as it is. The fields that can be changed are not documented, so there is a
 * setter for none: {@code field(name, value)} sends any. Source: the vendor's integration guide.
 */
public final class WebhookUpdate extends RequestData {

    private WebhookUpdate(Builder builder) {
        super(builder);
    }

    /** Starts with no changes. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the changes. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        /**
         * The changes.
         *
         * @return immutable
         * @throws IllegalArgumentException if there are none
         */
        public WebhookUpdate build() {
            WebhookUpdate update = new WebhookUpdate(this);
            Checks.that(!update.fields().isEmpty(), "update", "empty", "at least one field(name, value)");
            return update;
        }
    }
}
