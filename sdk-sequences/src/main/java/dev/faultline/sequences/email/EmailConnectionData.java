package dev.faultline.sequences.email;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;

/**
 * The connection of a mailbox, for requests. The passwords are sent, never returned, and in no text of this class.
 * Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/create-an-email-account">creating</a>
 * and <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/update-an-email-account">updating an
 * email account</a>.
 */
public final class EmailConnectionData extends RequestData {

    private EmailConnectionData(Builder builder) {
        super(builder);
    }

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a connection. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        /**
         * Sets the mailbox's address.
         *
         * @param email the address
         */
        public Builder email(String email) {
            return text("email", email);
        }

        /**
         * Sets the sender's name.
         *
         * @param senderName the name
         */
        public Builder senderName(String senderName) {
            return text("senderName", senderName);
        }

        /**
         * Sets the server for sending.
         *
         * @param smtpHost a host name
         */
        public Builder smtpHost(String smtpHost) {
            return text("smtpHost", smtpHost);
        }

        /**
         * Sets the port of that server.
         *
         * @param smtpPort 1 to 65535
         */
        public Builder smtpPort(int smtpPort) {
            return port("smtpPort", smtpPort);
        }

        /**
         * Sets whether the connection to that server uses TLS.
         *
         * @param smtpSsl whether it is
         */
        public Builder smtpSsl(boolean smtpSsl) {
            return set("smtpSsl", smtpSsl);
        }

        /**
         * Sets the password for that server.
         *
         * @param smtpPassword the password
         */
        public Builder smtpPassword(String smtpPassword) {
            return set("smtpPassword", Checks.notBlank(smtpPassword, "smtpPassword", "the password"));
        }

        /**
         * Sets the server for receiving.
         *
         * @param imapHost a host name
         */
        public Builder imapHost(String imapHost) {
            return text("imapHost", imapHost);
        }

        /**
         * Sets the port of that server.
         *
         * @param imapPort 1 to 65535
         */
        public Builder imapPort(int imapPort) {
            return port("imapPort", imapPort);
        }

        /**
         * Sets whether the connection to that server uses TLS.
         *
         * @param imapSsl whether it is
         */
        public Builder imapSsl(boolean imapSsl) {
            return set("imapSsl", imapSsl);
        }

        /**
         * Sets the password for that server.
         *
         * @param imapPassword the password
         */
        public Builder imapPassword(String imapPassword) {
            return set("imapPassword", Checks.notBlank(imapPassword, "imapPassword", "the password"));
        }

        private Builder text(String name, String value) {
            return set(name, Checks.notBlank(value, name, "a text"));
        }

        private Builder port(String name, int value) {
            Checks.that(value >= 1 && value <= 65535, name, value, "1 to 65535");
            return set(name, value);
        }

        /**
         * The request.
         *
         * @return immutable
         */
        public EmailConnectionData build() {
            return new EmailConnectionData(this);
        }
    }
}
