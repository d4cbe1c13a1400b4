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
 * A number that was rented, or will be. Source: the vendor's page on purchasing a number.
 *
 * @param phoneNumber the number; one without {@code +} is in the JSON only
 * @param status whether it can be used yet
 * @param message the vendor's text
 * @param organizationPhoneNumber the number's record, {@code null} if the response has none with an id; as sent it is in
 *     the JSON
 * @param json the whole response
 * @param response what came with the response
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

    /** The contract promises no id here, unlike its example. */
    private static @Nullable OrganizationPhoneNumber record(JsonFields number) {
        return number.text("id") == null ? null : OrganizationPhoneNumber.read(number);
    }

    /** The status only. */
    @Override
    public String toString() {
        return "PurchasedPhoneNumber[status=" + status + "]";
    }

    /** Whether the number can be used. */
    public enum Status {
        /** It can. */
        ACTIVE,
        /** Not yet. */
        PENDING
    }
}
