package dev.faultline.sequences.email;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

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
public record EmailRampUp(
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
    static EmailRampUp read(JsonFields fields) {
        return new EmailRampUp(
                fields.bool("enabled"), fields.integer("startValue"), fields.integer("incrementValue"), fields.json());
    }
}
