package dev.faultline.sequences.email;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

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
public record EmailOptOut(
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
    static EmailOptOut read(JsonFields fields) {
        return new EmailOptOut(
                fields.text("message"),
                fields.text("emailFooter"),
                fields.bool("isOptOutLinkEnabled"),
                fields.text("optOutTextBlock"),
                fields.json());
    }

    /** Without the texts, which are the user's. */
    @Override
    public String toString() {
        return "EmailOptOut[optOutLinkEnabled=" + optOutLinkEnabled + "]";
    }
}
