package dev.faultline.sequences.email;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

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
public record EmailConnection(
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
    static EmailConnection read(JsonFields fields) {
        return new EmailConnection(
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
        return "EmailConnection[smtpPort=" + smtpPort + ", imapPort=" + imapPort + "]";
    }
}
