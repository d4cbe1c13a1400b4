package dev.faultline.interviews;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.util.List;

/**
 * The deliveries to a webhook. Neither their form nor paging is documented. Source:
 * <a href="https://github.com/CelperAI/skills">integration guide</a>.
 *
 * @param items the deliveries as sent, empty if the response's {@code data} is no list
 * @param json the whole response as sent
 * @param response status, headers and attempts
 */
public record WebhookDeliveries(List<JsonValue> items, JsonValue json, ResponseInfo response) implements ApiResult {

    public WebhookDeliveries {
        items = List.copyOf(items);
    }

    static WebhookDeliveries of(JsonResult response) {
        return read(new JsonFields(response.json(), response.response()));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static WebhookDeliveries read(JsonFields fields) {
        return new WebhookDeliveries(fields.json().get("data").items(), fields.json(), fields.response());
    }

    /** The number only: deliveries contain personal data. */
    @Override
    public String toString() {
        return "WebhookDeliveries[" + items.size() + "]";
    }
}
