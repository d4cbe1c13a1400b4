package dev.faultline.sequences.sequence;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.sequences.email.EmailAccountConnection;
import dev.faultline.sequences.email.EmailAccountType;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox that a sequence sends from. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequence-email-accounts/list-email-accounts-in-sequence">listing
 * the mailboxes of a sequence</a>.
 *
 * @param id its id
 * @param ownerUserId its owner, also under its older name
 * @param email its address
 * @param senderName the name that it sends under
 * @param emailAccountType the kind of mailbox
 * @param isDefault whether it is the default one
 * @param dailyLimit how many emails it may send a day
 * @param connectionStatus whether it can be reached
 * @param json the mailbox as sent
 */
public record SequenceEmailAccount(
        long id,
        @Nullable Long ownerUserId,
        @Nullable String email,
        @Nullable String senderName,
        OpenEnum<EmailAccountType> emailAccountType,
        @Nullable Boolean isDefault,
        @Nullable Long dailyLimit,
        OpenEnum<EmailAccountConnection> connectionStatus,
        JsonValue json)
        implements FromJson {

    /**
     * Whether it is the default one.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean isTheDefault() {
        return Boolean.TRUE.equals(isDefault);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SequenceEmailAccount read(JsonFields fields) {
        Long owner = fields.integer("ownerUserId");
        return new SequenceEmailAccount(
                fields.requiredInteger("id"),
                owner == null ? fields.integer("userId") : owner,
                fields.text("email"),
                fields.text("senderName"),
                fields.openOrAbsent("emailAccountType", EmailAccountType.class),
                fields.bool("isDefault"),
                fields.integer("dailyLimit"),
                fields.openOrAbsent("connectionStatus", EmailAccountConnection.class),
                fields.json());
    }

    /** The id only: the rest is personal data. */
    @Override
    public String toString() {
        return "SequenceEmailAccount[id=" + id + "]";
    }
}
