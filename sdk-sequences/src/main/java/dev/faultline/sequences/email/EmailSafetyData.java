package dev.faultline.sequences.email;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;

/**
 * The sending limits of a mailbox. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/create-an-email-account">creating</a>
 * and <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/update-an-email-account">updating an
 * email account</a>.
 */
public final class EmailSafetyData extends RequestData {

    private EmailSafetyData(Builder builder) {
        super(builder);
    }

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the limits. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        /**
         * Sets the limit of emails a day.
         *
         * @param dailyLimit 1 or more
         */
        public Builder dailyLimit(int dailyLimit) {
            return number("dailyLimit", dailyLimit, 1);
        }

        /**
         * Sets whether the number of emails in an interval is limited.
         *
         * @param isEmailsThrottlingEnabled whether it is
         */
        public Builder isEmailsThrottlingEnabled(boolean isEmailsThrottlingEnabled) {
            return set("isEmailsThrottlingEnabled", isEmailsThrottlingEnabled);
        }

        /**
         * Sets the limit of emails in an interval.
         *
         * @param emailsPerInterval 0 or more
         */
        public Builder emailsPerInterval(int emailsPerInterval) {
            return number("emailsPerInterval", emailsPerInterval, 0);
        }

        /**
         * Sets the length of the interval.
         *
         * @param emailsThrottlingSecondsInterval in seconds, 0 or more
         */
        public Builder emailsThrottlingSecondsInterval(int emailsThrottlingSecondsInterval) {
            return number("emailsThrottlingSecondsInterval", emailsThrottlingSecondsInterval, 0);
        }

        /**
         * Sets whether it waits between two emails.
         *
         * @param isSendingDelayEnabled whether it does
         */
        public Builder isSendingDelayEnabled(boolean isSendingDelayEnabled) {
            return set("isSendingDelayEnabled", isSendingDelayEnabled);
        }

        /**
         * Sets the longest delay.
         *
         * @param maxSendingDelaySeconds in seconds, 0 or more
         */
        public Builder maxSendingDelaySeconds(int maxSendingDelaySeconds) {
            return number("maxSendingDelaySeconds", maxSendingDelaySeconds, 0);
        }

        /**
         * Sets the shortest delay.
         *
         * @param minSendingDelaySeconds in seconds, 0 or more
         */
        public Builder minSendingDelaySeconds(int minSendingDelaySeconds) {
            return number("minSendingDelaySeconds", minSendingDelaySeconds, 0);
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
        public EmailSafetyData build() {
            return new EmailSafetyData(this);
        }
    }
}
