package dev.faultline.interviews;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;

/**
 * Which firm reservations other calling hours would leave outside. No field of it is documented. Source: the vendor's
 * page on telephony.
 *
 * @param json what was sent, missing if the response has no data
 * @param response what came with the response
 */
public record CallingHoursPreview(JsonValue json, ResponseInfo response) implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CallingHoursPreview read(JsonFields fields) {
        return new CallingHoursPreview(fields.json(), fields.response());
    }

    /** Without the reservations, which are candidates'. */
    @Override
    public String toString() {
        return "CallingHoursPreview[" + response + "]";
    }
}
