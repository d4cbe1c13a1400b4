package dev.faultline.sequences.email;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The sections of a mailbox, to connect or to change one. A section that is left out of a change stays. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/create-an-email-account">creating</a>
 * and <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/update-an-email-account">updating an
 * email account</a>.
 */
public final class EmailAccountData extends RequestData {

    private EmailAccountData(Builder builder) {
        super(builder);
    }

    /** Starts with no sections. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the sections. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        /**
         * Sets the connection, which is required to connect a mailbox. An earlier reference required all of its parts.
         *
         * @param connection addresses, servers and passwords
         */
        public Builder connection(Connection connection) {
            return set("connection", connection);
        }

        /**
         * Sets the connection, which is required to connect a mailbox.
         *
         * @param connection sets its parts
         */
        public Builder connection(Consumer<Connection.Builder> connection) {
            Connection.Builder parts = Connection.builder();
            Checks.notNull(connection, "connection", "what sets its parts").accept(parts);
            return connection(parts.build());
        }

        /**
         * Sets the sending limits.
         *
         * @param safety the limits
         */
        public Builder safety(Safety safety) {
            return set("safety", safety);
        }

        /**
         * Sets the sending limits.
         *
         * @param safety sets its parts
         */
        public Builder safety(Consumer<Safety.Builder> safety) {
            Safety.Builder parts = Safety.builder();
            Checks.notNull(safety, "safety", "what sets its parts").accept(parts);
            return safety(parts.build());
        }

        /**
         * Sets the signature.
         *
         * @param signature the signature
         */
        public Builder signature(String signature) {
            return set("signature", Map.of("signature", Checks.notNull(signature, "signature", "a text")));
        }

        /**
         * Sets the opt-out options.
         *
         * @param optOut the parts
         */
        public Builder optOut(OptOut optOut) {
            return set("optOut", optOut);
        }

        /**
         * Sets the opt-out options.
         *
         * @param optOut sets its parts
         */
        public Builder optOut(Consumer<OptOut.Builder> optOut) {
            OptOut.Builder parts = OptOut.builder();
            Checks.notNull(optOut, "optOut", "what sets its parts").accept(parts);
            return optOut(parts.build());
        }

        /**
         * Sets the daily increase of the limit.
         *
         * @param rampUp the parts
         */
        public Builder rampUp(RampUp rampUp) {
            return set("rampUp", rampUp);
        }

        /**
         * Sets the daily increase of the limit.
         *
         * @param rampUp sets its parts
         */
        public Builder rampUp(Consumer<RampUp.Builder> rampUp) {
            RampUp.Builder parts = RampUp.builder();
            Checks.notNull(rampUp, "rampUp", "what sets its parts").accept(parts);
            return rampUp(parts.build());
        }

        /**
         * Sets the tags, all of them: those that the mailbox has are replaced.
         *
         * @param tags their names
         */
        public Builder tags(Collection<String> tags) {
            return set("tags", List.copyOf(Checks.notNull(tags, "tags", "names, or none to remove all tags")));
        }

        /**
         * The sections.
         *
         * @return immutable
         */
        public EmailAccountData build() {
            return new EmailAccountData(this);
        }
    }

    /**
     * The connection of a mailbox, for requests. The passwords are sent, never returned, and in no text of this class.
     * Source: <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/create-an-email-account">creating</a>
     * and <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/update-an-email-account">updating an
     * email account</a>.
     */
    public static final class Connection extends RequestData {

        private Connection(Builder builder) {
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
            public Connection build() {
                return new Connection(this);
            }
        }
    }

    /**
     * The sending limits of a mailbox. Source: <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/create-an-email-account">creating</a>
     * and <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/update-an-email-account">updating an
     * email account</a>.
     */
    public static final class Safety extends RequestData {

        private Safety(Builder builder) {
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
             * @param emailsThrottlingEnabled whether it is
             */
            public Builder emailsThrottlingEnabled(boolean emailsThrottlingEnabled) {
                return set("isEmailsThrottlingEnabled", emailsThrottlingEnabled);
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
             * @param sendingDelayEnabled whether it does
             */
            public Builder sendingDelayEnabled(boolean sendingDelayEnabled) {
                return set("isSendingDelayEnabled", sendingDelayEnabled);
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
            public Safety build() {
                return new Safety(this);
            }
        }
    }

    /**
     * The recipients' way of opting out of a mailbox's emails. Source: <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/create-an-email-account">creating</a>
     * and <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/update-an-email-account">updating an
     * email account</a>.
     */
    public static final class OptOut extends RequestData {

        private OptOut(Builder builder) {
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
             * @param optOutLinkEnabled whether they have
             */
            public Builder optOutLinkEnabled(boolean optOutLinkEnabled) {
                return set("isOptOutLinkEnabled", optOutLinkEnabled);
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
            public OptOut build() {
                return new OptOut(this);
            }
        }
    }

    /**
     * The daily increase of a mailbox's limit. Source: <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/create-an-email-account">creating</a>
     * and <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/update-an-email-account">updating an
     * email account</a>.
     */
    public static final class RampUp extends RequestData {

        private RampUp(Builder builder) {
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
            public RampUp build() {
                return new RampUp(this);
            }
        }
    }
}
