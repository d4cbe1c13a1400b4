package dev.faultline.sequences.email;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;

/**
 * The daily increase of a mailbox's limit. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/create-an-email-account">creating</a>
 * and <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/update-an-email-account">updating an
 * email account</a>.
 */
public final class EmailRampUpData extends RequestData {

    private EmailRampUpData(Builder builder) {
        super(builder);
    }

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        /**
         * Sets whether it does so.
         *
         * @param enabled whether it does
         */
        public Builder enabled(boolean enabled) {
            return set("enabled", enabled);
        }

        /**
         * Sets the initial limit.
         *
         * @param startValue 0 or more
         */
        public Builder startValue(int startValue) {
            return number("startValue", startValue, 0);
        }

        /**
         * Sets the daily increase.
         *
         * @param incrementValue 0 or more
         */
        public Builder incrementValue(int incrementValue) {
            return number("incrementValue", incrementValue, 0);
        }

        private Builder number(String name, int value, int least) {
            Checks.that(value >= least, name, value, least + " or more");
            return set(name, value);
        }

        /**
         * The request.
         *
         * @return immutable
         */
        public EmailRampUpData build() {
            return new EmailRampUpData(this);
        }
    }
}
