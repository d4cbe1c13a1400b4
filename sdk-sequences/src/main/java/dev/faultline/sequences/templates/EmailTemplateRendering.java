package dev.faultline.sequences.templates;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.internal.Ids;

/**
 * The recipient for whom an email template is rendered. Source: <a
 * href="https://docs.reply.io/api-reference/email-templates/render-an-email-template">rendering an email template</a>.
 */
public final class EmailTemplateRendering extends RequestData {

    private EmailTemplateRendering(Builder builder) {
        super(builder);
    }

    /**
     * Starts with the contact.
     *
     * @param contactId whose data fill the variables, 1 or more
     */
    public static Builder builder(long contactId) {
        Checks.that(contactId >= 1, "contactId", contactId, "the id of a contact");
        return new Builder(contactId);
    }

    /** Builds a request for rendering. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder(long contactId) {
            set("contactId", contactId);
        }

        /**
         * Sets the sequence that the email would be part of.
         *
         * @param sequenceId the sequence's id, 1 or more
         */
        public Builder sequenceId(long sequenceId) {
            return set("sequenceId", Ids.number("sequenceId", sequenceId));
        }

        /**
         * Sets the mailbox that would send the email.
         *
         * @param emailAccountId the mailbox's id, 1 or more
         */
        public Builder emailAccountId(long emailAccountId) {
            return set("emailAccountId", Ids.number("emailAccountId", emailAccountId));
        }

        /**
         * The request.
         *
         * @return immutable
         */
        public EmailTemplateRendering build() {
            return new EmailTemplateRendering(this);
        }
    }
}
