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
 * A subscription: an address that the API sends events to. Source: <a
 * href="https://dialnexa.com/docs/api-reference/webhooks">Webhooks</a>.
 *
 * @param id the webhook's id
 * @param url its address
 * @param events the names subscribed to; events arrive under other names, and the mapping is not documented
 * @param active whether events are sent
 * @param secret whole in the result of {@code create} only; masked or absent in the others
 * @param createdAt when it was created
 * @param json the raw JSON
 * @param response status, headers and attempts of the response
 */
public record TelephonySubscription(
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
    public TelephonySubscription {
        events = List.copyOf(events);
    }

    /** Whether events are sent; {@code false} if the response does not include it. */
    public boolean isActive() {
        return Boolean.TRUE.equals(active);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TelephonySubscription read(JsonFields fields) {
        return new TelephonySubscription(
                fields.required("id"),
                fields.text("url"),
                fields.texts("events"),
                fields.bool("is_active"),
                fields.text("secret"),
                fields.instant("created_at"),
                fields.json(),
                fields.response());
    }

    /** The contract nests the webhook under a name, its examples do not. */
    static TelephonySubscription readSingle(JsonFields fields) {
        JsonValue named = fields.value("webhook");
        return read(named.isObject() ? fields.of(named) : fields);
    }

    @Override
    public JsonValue withoutSecrets() {
        return json.without("secret");
    }

    /** Leaves out the secret and the address, which may contain a secret too. */
    @Override
    public String toString() {
        return "TelephonySubscription[id=" + id + ", events=" + events + ", active=" + active + "]";
    }
}
