package dev.faultline.sequences.email;

import dev.faultline.core.RequestData;
import org.jspecify.annotations.Nullable;

/**
 * The recipients' way of opting out of a mailbox's emails. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/create-an-email-account">creating</a>
 * and <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/update-an-email-account">updating an
 * email account</a>.
 */
public final class EmailOptOutData extends RequestData {

    private EmailOptOutData(Builder builder) {
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
         * Sets the message to those who opt out.
         *
         * @param message the text
         */
        public Builder message(@Nullable String message) {
            return setOrLeaveOut("message", message);
        }

        /**
         * Sets the end of each email.
         *
         * @param emailFooter the text
         */
        public Builder emailFooter(@Nullable String emailFooter) {
            return setOrLeaveOut("emailFooter", emailFooter);
        }

        /**
         * Sets whether emails have a link to opt out.
         *
         * @param isOptOutLinkEnabled whether they have
         */
        public Builder isOptOutLinkEnabled(boolean isOptOutLinkEnabled) {
            return set("isOptOutLinkEnabled", isOptOutLinkEnabled);
        }

        /**
         * Sets the text around the link.
         *
         * @param optOutTextBlock the text
         */
        public Builder optOutTextBlock(@Nullable String optOutTextBlock) {
            return setOrLeaveOut("optOutTextBlock", optOutTextBlock);
        }

        /**
         * The request.
         *
         * @return immutable
         */
        public EmailOptOutData build() {
            return new EmailOptOutData(this);
        }
    }
}
