package dev.faultline.sequences.email;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.json.JsonFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox in a list. Source: <a href="https://docs.reply.io/api-reference/email-accounts/list-email-accounts">listing
 * email accounts</a>.
 *
 * @param id its id
 * @param ownerUserId its owner
 * @param email its address
 * @param senderName the sender's name in its emails
 * @param emailAccountType who runs it
 * @param isDefault whether it is its owner's default
 * @param dailyLimit how many emails it sends a day at most
 * @param connectionStatus whether it can be reached
 * @param tags the names of its tags
 * @param json the item's raw JSON
 */
public record EmailAccountSummary(
        long id,
        @Nullable Long ownerUserId,
        @Nullable String email,
        @Nullable String senderName,
        OpenEnum<EmailAccountType> emailAccountType,
        @Nullable Boolean isDefault,
        @Nullable Long dailyLimit,
        OpenEnum<EmailAccountConnection> connectionStatus,
        List<String> tags,
        JsonValue json)
        implements FromJson {

    // Copies the tags.
    public EmailAccountSummary {
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

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static EmailAccountSummary read(JsonFields fields) {
        return new EmailAccountSummary(
                fields.requiredInteger("id"),
                fields.integer("ownerUserId"),
                fields.text("email"),
                fields.text("senderName"),
                fields.openOrAbsent("emailAccountType", EmailAccountType.class),
                fields.bool("isDefault"),
                fields.integer("dailyLimit"),
                fields.openOrAbsent("connectionStatus", EmailAccountConnection.class),
                fields.texts("tags"),
                fields.json());
    }

    /** The id only: the rest is personal data. */
    @Override
    public String toString() {
        return "EmailAccountSummary[id=" + id + "]";
    }
}
