package dev.faultline.sequences.email;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

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
public record EmailSafety(
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
    static EmailSafety read(JsonFields fields) {
        return new EmailSafety(
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
