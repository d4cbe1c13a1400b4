package dev.faultline.crm;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Opens the Connect widget in the browser of one end user. Source: the vendor's page on connect tokens.
 *
 * @param token a secret, begins with {@code ct_}
 * @param expiresAt when it ends, ten minutes after it was made as far as documented; {@code null} if it could not be
 *     read
 * @param json the token's object as sent
 * @param response what came with the response
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

    /** Without the token: it is a secret. */
    @Override
    public String toString() {
        return "ConnectToken[expiresAt=" + expiresAt + "]";
    }
}
