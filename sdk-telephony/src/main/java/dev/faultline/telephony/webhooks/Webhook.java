package dev.faultline.telephony.webhooks;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the API sends its events. Source: the vendor's pages on webhooks.
 *
 * @param id the webhook's id
 * @param url where the events go
 * @param events the names that it is subscribed to; those of the events that arrive are others, and no page says which
 *     belongs to which
 * @param active whether events are sent
 * @param secret as the response has it: whole in that of {@code create} only, with asterisks in the others, or not there
 * @param createdAt when it was created
 * @param json the webhook as sent
 * @param response what came with the response
 */
public record Webhook(
        String id,
        @Nullable String url,
        List<String> events,
        @Nullable Boolean active,
        @Nullable String secret,
        @Nullable Instant createdAt,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    /** Copies the list. */
    public Webhook {
        events = List.copyOf(events);
    }

    /**
     * Whether events are sent, as far as the response tells.
     *
     * @return {@code false} also if it does not tell
     */
    public boolean isActive() {
        return Boolean.TRUE.equals(active);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Webhook read(JsonFields fields) {
        return new Webhook(
                fields.required("id"),
                fields.text("url"),
                fields.texts("events"),
                fields.bool("is_active"),
                fields.text("secret"),
                fields.instant("created_at"),
                fields.json(),
                fields.response());
    }

    /** The contract has the webhook under a name, its examples have it bare. */
    static Webhook readSingle(JsonFields fields) {
        JsonValue named = fields.value("webhook");
        return read(named.isObject() ? fields.of(named) : fields);
    }

    @Override
    public JsonValue withoutSecrets() {
        return json.without("secret");
    }

    /** Neither secret nor address: that one may hold a secret, too. */
    @Override
    public String toString() {
        return "Webhook[id=" + id + ", events=" + events + ", active=" + active + "]";
    }
}
