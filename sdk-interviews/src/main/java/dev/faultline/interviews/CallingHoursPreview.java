package dev.faultline.interviews;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;

/**
 * The firm reservations that other calling hours would exclude. None of its fields is documented. Source:
 * <a href="https://docs.celper.ai/endpoints/telephony">telephony</a>.
 *
 * @param json the response's data as sent, missing if it has none
 * @param response status, headers and attempts
 */
public record CallingHoursPreview(JsonValue json, ResponseInfo response) implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CallingHoursPreview read(JsonFields fields) {
        return new CallingHoursPreview(fields.json(), fields.response());
    }

    /** Without the reservations, which are personal. */
    @Override
    public String toString() {
        return "CallingHoursPreview[" + response + "]";
    }
}
