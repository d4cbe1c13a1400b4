package dev.faultline.sequences;

import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.spi.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox that a sequence sends from. Source: the vendor's page on listing the mailboxes of a sequence.
 *
 * @param id its id
 * @param ownerUserId its owner, also under its older name
 * @param email its address
 * @param senderName the name that it sends under
 * @param emailAccountType as sent, such as {@code Gmail}
 * @param isDefault whether it is the default one
 * @param dailyLimit how many emails it may send a day
 * @param connectionStatus as sent, such as {@code connected}
 * @param json the mailbox as sent
 */
public record SequenceEmailAccount(
        long id,
        @Nullable Long ownerUserId,
        @Nullable String email,
        @Nullable String senderName,
        @Nullable String emailAccountType,
        @Nullable Boolean isDefault,
        @Nullable Long dailyLimit,
        @Nullable String connectionStatus,
        JsonValue json) {

    static SequenceEmailAccount read(Fields fields, ResponseInfo unused) {
        Long owner = fields.integer("ownerUserId");
        return new SequenceEmailAccount(
                fields.requiredInteger("id"),
                owner == null ? fields.integer("userId") : owner,
                fields.text("email"),
                fields.text("senderName"),
                fields.text("emailAccountType"),
                fields.bool("isDefault"),
                fields.integer("dailyLimit"),
                fields.text("connectionStatus"),
                fields.json());
    }

    /** The id only: the rest is personal data. */
    @Override
    public String toString() {
        return "SequenceEmailAccount[id=" + id + "]";
    }
}
