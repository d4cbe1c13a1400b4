package dev.faultline.sequences.email;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
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
        @Nullable EmailConnection connection,
        @Nullable EmailSafety safety,
        @Nullable String signature,
        @Nullable EmailOptOut optOut,
        @Nullable EmailRampUp rampUp,
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
                fields.object("connection", EmailConnection::read),
                fields.object("safety", EmailSafety::read),
                new JsonFields(fields.value("signature")).text("signature"),
                fields.object("optOut", EmailOptOut::read),
                fields.object("rampUp", EmailRampUp::read),
                fields.texts("tags"),
                fields.json(),
                fields.response());
    }

    /** The id only: the rest is personal data. */
    @Override
    public String toString() {
        return "EmailAccount[id=" + id + "]";
    }
}
