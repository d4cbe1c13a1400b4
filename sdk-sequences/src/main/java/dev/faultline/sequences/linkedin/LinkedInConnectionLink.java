package dev.faultline.sequences.linkedin;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * A page to share with the owner of a LinkedIn account. Source: <a
 * href="https://docs.reply.io/api-reference/linkedin-accounts/create-a-connection-link">creating a connection link</a>.
 *
 * @param connectionLink the page; whoever has it can connect an account, so it is in no text
 * @param pendingAccountId the account's id among the pending ones
 * @param json the response's body
 * @param response status, headers and attempts
 */
public record LinkedInConnectionLink(
        String connectionLink, @Nullable String pendingAccountId, JsonValue json, ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static LinkedInConnectionLink read(JsonFields fields) {
        return new LinkedInConnectionLink(
                fields.required("connectionLink"), fields.text("pendingAccountId"), fields.json(), fields.response());
    }

    @Override
    public JsonValue withoutSecrets() {
        return json.without("connectionLink");
    }

    /** Without the link, which grants access like a key. */
    @Override
    public String toString() {
        return "LinkedInConnectionLink[pendingAccountId=" + pendingAccountId + "]";
    }
}
