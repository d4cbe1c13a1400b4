package dev.faultline.telephony.numbers;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.telephony.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A number of the workspace, rented or linked. Other fields are in {@link #json()}. Source: the vendor's page on phone
 * numbers.
 *
 * @param id the number's id
 * @param phoneNumber the number itself; one without {@code +} is in the JSON only
 * @param provider its carrier
 * @param status its state; the set of values is not documented
 * @param countryCode its country, two letters in the examples
 * @param nickname its nickname
 * @param json the raw JSON
 * @param response status, headers and attempts of the response
 */
public record OrganizationPhoneNumber(
        String id,
        @Nullable PhoneNumber phoneNumber,
        @Nullable String provider,
        @Nullable String status,
        @Nullable String countryCode,
        @Nullable String nickname,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static OrganizationPhoneNumber read(JsonFields fields) {
        return new OrganizationPhoneNumber(
                fields.required("id"),
                PhoneNumber.read(fields.text("phone_number")).orElse(null),
                fields.text("provider"),
                fields.text("status"),
                fields.text("country_code"),
                fields.text("nickname"),
                fields.json(),
                fields.response());
    }

    /** Id and status only. */
    @Override
    public String toString() {
        return "OrganizationPhoneNumber[id=" + id + (status == null ? "" : ", status=" + status) + "]";
    }
}
