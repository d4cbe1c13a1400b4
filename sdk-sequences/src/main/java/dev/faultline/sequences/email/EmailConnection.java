package dev.faultline.sequences.email;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * How a mailbox is reached. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/create-an-email-account">creating</a>
 * and <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/update-an-email-account">updating an
 * email account</a>.
 *
 * @param email its address
 * @param senderName whom its emails are from
 * @param smtpHost the server that it sends by
 * @param smtpPort the port of that server
 * @param smtpSsl whether that server is spoken to by TLS
 * @param imapHost the server that it receives by
 * @param imapPort the port of that server
 * @param imapSsl whether that server is spoken to by TLS
 * @param json as sent
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
     * Whether that server is spoken to by TLS, as far as the response tells.
     *
     * @return {@code false} also if it does not tell
     */
    public boolean usesSmtpSsl() {
        return Boolean.TRUE.equals(smtpSsl);
    }

    /**
     * Whether that server is spoken to by TLS, as far as the response tells.
     *
     * @return {@code false} also if it does not tell
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
