package dev.faultline.interviews;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.util.List;

/**
 * What was sent to a webhook. Neither the shape of a delivery nor a paging is documented. Source: the vendor's
 * integration guide.
 *
 * @param items the deliveries as sent, empty if the response's {@code data} is no list
 * @param json the whole response as sent
 * @param response what came with the response
 */
public record WebhookDeliveries(List<JsonValue> items, JsonValue json, ResponseInfo response) implements ApiResult {

    // Copies the list.
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

    /** How many: deliveries carry personal data. */
    @Override
    public String toString() {
        return "WebhookDeliveries[" + items.size() + "]";
    }
}
