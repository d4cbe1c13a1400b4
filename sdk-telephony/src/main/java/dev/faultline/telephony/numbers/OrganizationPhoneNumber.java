package dev.faultline.telephony.numbers;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.telephony.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A number of the workspace, rented or linked. What has no part here is in {@link #json()}. Source: the vendor's page on
 * phone numbers.
 *
 * @param id the number's id
 * @param phoneNumber the number itself; one without {@code +} is in the JSON only
 * @param provider who carries its calls
 * @param status where it stands; no page lists the values
 * @param countryCode its country, in the examples by two letters
 * @param nickname what it is called
 * @param json the number as sent
 * @param response what came with the response
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
