package dev.faultline.sequences.email;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox in full. Its passwords are never returned. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/create-an-email-account">creating</a>
 * and <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/update-an-email-account">updating an
 * email account</a>.
 *
 * @param id its id
 * @param ownerUserId its owner
 * @param emailAccountType who runs it
 * @param isDefault whether it is its owner's default
 * @param inUse whether it is used
 * @param connectionStatus whether it can be reached
 * @param sendingConnectivityError why it cannot send, {@code null} if it can
 * @param receivingConnectivityError why it cannot receive, {@code null} if it can
 * @param sendingLockedByProvider whether its provider has stopped it from sending
 * @param updatedAt when it was changed last
 * @param connection how it is reached
 * @param safety how much it may send
 * @param signature the signature of its emails
 * @param optOut how a recipient can opt out
 * @param rampUp how it comes to send more from day to day
 * @param tags the names of its tags
 * @param json the mailbox as sent
 * @param response status, headers and attempts
 */
public record EmailAccount(
        long id,
        @Nullable Long ownerUserId,
        OpenEnum<EmailAccountType> emailAccountType,
        @Nullable Boolean isDefault,
        @Nullable Boolean inUse,
        OpenEnum<EmailAccountConnection> connectionStatus,
        @Nullable String sendingConnectivityError,
        @Nullable String receivingConnectivityError,
        @Nullable Boolean sendingLockedByProvider,
        @Nullable Instant updatedAt,
        @Nullable Connection connection,
        @Nullable Safety safety,
        @Nullable String signature,
        @Nullable OptOut optOut,
        @Nullable RampUp rampUp,
        List<String> tags,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    // Copies the tags.
    public EmailAccount {
        tags = List.copyOf(tags);
    }

    /**
     * Whether it is its owner's default.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean isTheDefault() {
        return Boolean.TRUE.equals(isDefault);
    }

    /**
     * Whether it is used.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean isInUse() {
        return Boolean.TRUE.equals(inUse);
    }

    /**
     * Whether its provider has stopped it from sending.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean isSendingLockedByProvider() {
        return Boolean.TRUE.equals(sendingLockedByProvider);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static EmailAccount read(JsonFields fields) {
        return new EmailAccount(
                fields.requiredInteger("id"),
                fields.integer("ownerUserId"),
                fields.openOrAbsent("emailAccountType", EmailAccountType.class),
                fields.bool("isDefault"),
                fields.bool("isInUse"),
                fields.openOrAbsent("connectionStatus", EmailAccountConnection.class),
                fields.text("sendingConnectivityError"),
                fields.text("receivingConnectivityError"),
                fields.bool("sendingLockedByProvider"),
                fields.instant("updatedAt"),
                fields.object("connection", Connection::read),
                fields.object("safety", Safety::read),
                new JsonFields(fields.value("signature")).text("signature"),
                fields.object("optOut", OptOut::read),
                fields.object("rampUp", RampUp::read),
                fields.texts("tags"),
                fields.json(),
                fields.response());
    }

    /** The id only: the rest is personal data. */
    @Override
    public String toString() {
        return "EmailAccount[id=" + id + "]";
    }

    /**
     * The connection of a mailbox. Source: <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/create-an-email-account">creating</a>
     * and <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/update-an-email-account">updating an
     * email account</a>.
     *
     * @param email its address
     * @param senderName the sender's name in its emails
     * @param smtpHost the server that it sends by
     * @param smtpPort the port of that server
     * @param smtpSsl whether the connection to that server uses TLS
     * @param imapHost the server that it receives by
     * @param imapPort the port of that server
     * @param imapSsl whether the connection to that server uses TLS
     * @param json the raw JSON
     */
    public record Connection(
            @Nullable String email,
            @Nullable String senderName,
            @Nullable String smtpHost,
            @Nullable Long smtpPort,
            @Nullable Boolean smtpSsl,
            @Nullable String imapHost,
            @Nullable Long imapPort,
            @Nullable Boolean imapSsl,
            JsonValue json)
            implements FromJson {

        /**
         * Whether the connection to that server uses TLS.
         *
         * @return {@code false} also if the response does not have it
         */
        public boolean usesSmtpSsl() {
            return Boolean.TRUE.equals(smtpSsl);
        }

        /**
         * Whether the connection to that server uses TLS.
         *
         * @return {@code false} also if the response does not have it
         */
        public boolean usesImapSsl() {
            return Boolean.TRUE.equals(imapSsl);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Connection read(JsonFields fields) {
            return new Connection(
                    fields.text("email"),
                    fields.text("senderName"),
                    fields.text("smtpHost"),
                    fields.integer("smtpPort"),
                    fields.bool("smtpSsl"),
                    fields.text("imapHost"),
                    fields.integer("imapPort"),
                    fields.bool("imapSsl"),
                    fields.json());
        }

        /** Nothing personal. */
        @Override
        public String toString() {
            return "Connection[smtpPort=" + smtpPort + ", imapPort=" + imapPort + "]";
        }
    }

    /**
     * The sending limits of a mailbox. Source: <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/create-an-email-account">creating</a>
     * and <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/update-an-email-account">updating an
     * email account</a>.
     *
     * @param dailyLimit how many emails a day at most
     * @param emailsThrottlingEnabled whether the number of emails in an interval is limited
     * @param emailsPerInterval how many emails in an interval
     * @param emailsThrottlingSecondsInterval how long the interval is, in seconds
     * @param sendingDelayEnabled whether it waits between two emails
     * @param maxSendingDelaySeconds how long it waits at most, in seconds
     * @param minSendingDelaySeconds how long it waits at least, in seconds
     * @param json the raw JSON
     */
    public record Safety(
            @Nullable Long dailyLimit,
            @Nullable Boolean emailsThrottlingEnabled,
            @Nullable Long emailsPerInterval,
            @Nullable Long emailsThrottlingSecondsInterval,
            @Nullable Boolean sendingDelayEnabled,
            @Nullable Long maxSendingDelaySeconds,
            @Nullable Long minSendingDelaySeconds,
            JsonValue json)
            implements FromJson {

        /**
         * Whether the number of emails in an interval is limited.
         *
         * @return {@code false} also if the response does not have it
         */
        public boolean isEmailsThrottlingEnabled() {
            return Boolean.TRUE.equals(emailsThrottlingEnabled);
        }

        /**
         * Whether it waits between two emails.
         *
         * @return {@code false} also if the response does not have it
         */
        public boolean isSendingDelayEnabled() {
            return Boolean.TRUE.equals(sendingDelayEnabled);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Safety read(JsonFields fields) {
            return new Safety(
                    fields.integer("dailyLimit"),
                    fields.bool("isEmailsThrottlingEnabled"),
                    fields.integer("emailsPerInterval"),
                    fields.integer("emailsThrottlingSecondsInterval"),
                    fields.bool("isSendingDelayEnabled"),
                    fields.integer("maxSendingDelaySeconds"),
                    fields.integer("minSendingDelaySeconds"),
                    fields.json());
        }
    }

    /**
     * The recipients' way of opting out of a mailbox's emails. Source: <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/create-an-email-account">creating</a>
     * and <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/update-an-email-account">updating an
     * email account</a>.
     *
     * @param message the message to those who opt out
     * @param emailFooter the end of each email
     * @param optOutLinkEnabled whether emails have a link to opt out
     * @param optOutTextBlock the text around the link
     * @param json the raw JSON
     */
    public record OptOut(
            @Nullable String message,
            @Nullable String emailFooter,
            @Nullable Boolean optOutLinkEnabled,
            @Nullable String optOutTextBlock,
            JsonValue json)
            implements FromJson {

        /**
         * Whether emails have a link to opt out.
         *
         * @return {@code false} also if the response does not have it
         */
        public boolean isOptOutLinkEnabled() {
            return Boolean.TRUE.equals(optOutLinkEnabled);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static OptOut read(JsonFields fields) {
            return new OptOut(
                    fields.text("message"),
                    fields.text("emailFooter"),
                    fields.bool("isOptOutLinkEnabled"),
                    fields.text("optOutTextBlock"),
                    fields.json());
        }

        /** Without the texts, which are the user's. */
        @Override
        public String toString() {
            return "OptOut[optOutLinkEnabled=" + optOutLinkEnabled + "]";
        }
    }

    /**
     * The daily increase of a mailbox's limit. Source: <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/create-an-email-account">creating</a>
     * and <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/update-an-email-account">updating an
     * email account</a>.
     *
     * @param enabled whether the limit increases
     * @param startValue how many emails it starts with
     * @param incrementValue how many are added each time
     * @param json the raw JSON
     */
    public record RampUp(
            @Nullable Boolean enabled,
            @Nullable Long startValue,
            @Nullable Long incrementValue,
            JsonValue json) implements FromJson {

        /**
         * Whether the limit increases.
         *
         * @return {@code false} also if the response does not have it
         */
        public boolean isEnabled() {
            return Boolean.TRUE.equals(enabled);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static RampUp read(JsonFields fields) {
            return new RampUp(
                    fields.bool("enabled"),
                    fields.integer("startValue"),
                    fields.integer("incrementValue"),
                    fields.json());
        }
    }
}
