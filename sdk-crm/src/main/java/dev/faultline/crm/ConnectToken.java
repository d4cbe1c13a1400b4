package dev.faultline.crm;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token that opens the Connect widget in the browser of one end user. Source:
 * <a href="https://docs.routemcp.io/api-reference/connect/create-end-user-scoped-connect-session-token-called-by-customer-backend">connect
 * tokens</a>.
 *
 * @param token a secret, begins with {@code ct_}
 * @param expiresAt when it expires, documented as ten minutes after creation; {@code null} if it could not be read
 * @param json the token's object as sent
 * @param response status, headers and attempts
 */
public record ConnectToken(String token, @Nullable Instant expiresAt, JsonValue json, ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ConnectToken read(JsonFields fields) {
        return new ConnectToken(
                fields.required("token"), fields.instant("expiresAt"), fields.json(), fields.response());
    }

    @Override
    public JsonValue withoutSecrets() {
        return json.without("token");
    }

    /** Without the token, which is a secret. */
    @Override
    public String toString() {
        return "ConnectToken[expiresAt=" + expiresAt + "]";
    }
}
