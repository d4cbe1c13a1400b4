package dev.faultline.sequences.contacts;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;

/**
 * One email to one contact, outside of any sequence. Source: <a
 * href="https://docs.reply.io/api-reference/contacts/send-a-direct-email-to-a-contact">sending a direct email</a>.
 */
public final class DirectEmail extends RequestData {

    private DirectEmail(Builder builder) {
        super(builder);
    }

    /**
     * Starts with the required fields.
     *
     * @param subject the subject
     * @param body the text, in HTML
     */
    public static Builder builder(String subject, String body) {
        return new Builder(subject, body);
    }

    /** Collects the parts of an email. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder(String subject, String body) {
            set("subject", Checks.notBlank(subject, "subject", "the email's subject"));
            set("body", Checks.notBlank(body, "body", "the email's text in HTML"));
        }

        /**
         * Sets the mailbox to send from.
         *
         * @param emailAccountId the mailbox's id; default: the default mailbox
         */
        public Builder emailAccountId(long emailAccountId) {
            Checks.that(emailAccountId >= 1, "emailAccountId", emailAccountId, "the id of a mailbox");
            return set("emailAccountId", emailAccountId);
        }

        /**
         * The email.
         *
         * @return immutable
         */
        public DirectEmail build() {
            return new DirectEmail(this);
        }
    }
}
