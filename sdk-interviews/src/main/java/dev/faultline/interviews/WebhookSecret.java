package dev.faultline.interviews;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook's events will be signed with: it is told this once. Only {@code secret} in the response to a creation is
 * documented; should it be missing here, look in {@link #json()}. Source: the vendor's page on webhook management.
 *
 * @param id the webhook's id, {@code null} if the response lacks it
 * @param secret the secret, {@code null} if the response lacks it under that name; see {@link
 *     InterviewsWebhooks.Builder#secret}
 * @param json what was sent, the secret included
 * @param response what came with the response
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
