package dev.faultline.interviews;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * The secret that signs a webhook's events; the API returns it only once. Only the {@code secret} of a creation is
 * documented; if it is missing, look in {@link #json()}. Source:
 * <a href="https://docs.celper.ai/endpoints/webhooks">webhook management</a>.
 *
 * @param id the webhook's id, {@code null} if the response lacks it
 * @param secret the secret, {@code null} if the response lacks it under that name; see {@link
 *     InterviewsWebhooks.Builder#secret}
 * @param json the response's data as sent, the secret included
 * @param response status, headers and attempts
 */
public record WebhookSecret(@Nullable String id, @Nullable String secret, JsonValue json, ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static WebhookSecret read(JsonFields fields) {
        return new WebhookSecret(fields.text("id"), fields.text("secret"), fields.json(), fields.response());
    }

    @Override
    public JsonValue withoutSecrets() {
        return json.without("secret");
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "WebhookSecret[id=" + id + "]";
    }
}
