package dev.faultline.telephony.numbers;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import dev.faultline.telephony.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A number that was rented, or will be. Source: <a
 * href="https://dialnexa.mintlify.app/api-reference/phone-numbers/buy">Purchasing a number</a>.
 *
 * @param phoneNumber the number; one without {@code +} is in the JSON only
 * @param status active or pending
 * @param message the API's message
 * @param organizationPhoneNumber the number's record, {@code null} if the response has none with an id
 * @param json the raw JSON of the response
 * @param response status, headers and attempts of the response
 */
public record PurchasedPhoneNumber(
        @Nullable PhoneNumber phoneNumber,
        OpenEnum<Status> status,
        @Nullable String message,
        @Nullable OrganizationPhoneNumber organizationPhoneNumber,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PurchasedPhoneNumber read(JsonFields fields) {
        OpenEnum<Status> status = fields.openOrAbsent("status", Status.class);
        if (fields.text("phoneNumber") == null && status.known().isEmpty()) {
            throw new UnreadableResult("phoneNumber and status are missing");
        }
        return new PurchasedPhoneNumber(
                PhoneNumber.read(fields.text("phoneNumber")).orElse(null),
                status,
                fields.text("message"),
                fields.object("organizationPhoneNumber", number -> record(number)),
                fields.json(),
                fields.response());
    }

    /** The contract guarantees no id here, unlike its example. */
    private static @Nullable OrganizationPhoneNumber record(JsonFields number) {
        return number.text("id") == null ? null : OrganizationPhoneNumber.read(number);
    }

    /** The status only. */
    @Override
    public String toString() {
        return "PurchasedPhoneNumber[status=" + status + "]";
    }

    /** The state of a purchased number. */
    public enum Status {
        /** Ready for use. */
        ACTIVE,
        /** Not ready yet. */
        PENDING
    }
}
