package dev.faultline.crm;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.spi.JsonFields;

/**
 * A record was deleted. Whether the provider archives it or removes it for good is not documented.
 *
 * @param json the whole response, since its content is not documented; missing if an attempt whose response was lost had deleted
 *     the record, and the next one found it gone
 * @param response what came with the response
 */
public record Deletion(JsonValue json, ResponseInfo response) implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Deletion read(JsonFields fields) {
        return new Deletion(fields.json(), fields.response());
    }

    /** No content: it would end in logs. */
    @Override
    public String toString() {
        return "Deletion[status=" + response.status() + "]";
    }
}
