package dev.faultline.interviews;

import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.spi.Fields;

/**
 * Which firm reservations other calling hours would leave outside. No field of it is documented. Source: the vendor's
 * page on telephony.
 *
 * @param json what was sent, missing if the answer has no data
 * @param response what came with the answer
 */
public record CallingHoursPreview(JsonValue json, ResponseInfo response) implements ApiResult {

    static CallingHoursPreview read(Fields fields, ResponseInfo response) {
        return new CallingHoursPreview(fields.json(), response);
    }

    /** Without the reservations, which are candidates'. */
    @Override
    public String toString() {
        return "CallingHoursPreview[" + response + "]";
    }
}
