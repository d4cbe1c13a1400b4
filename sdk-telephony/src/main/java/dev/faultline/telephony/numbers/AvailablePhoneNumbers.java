package dev.faultline.telephony.numbers;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import dev.faultline.telephony.PhoneNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plivo numbers to rent. The search is not paged. Source: the vendor's page on the numbers that can be bought.
 *
 * @param apiId the carrier's id of the response
 * @param numbers the numbers
 * @param meta the search's metadata, of undocumented structure; the example has {@code total_count}
 * @param json the raw JSON of the response
 * @param response status, headers and attempts of the response
 */
public record AvailablePhoneNumbers(
        @Nullable String apiId,
        List<AvailablePhoneNumber> numbers,
        JsonValue meta,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    /** Copies the list. */
    public AvailablePhoneNumbers {
        numbers = List.copyOf(numbers);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AvailablePhoneNumbers read(JsonFields fields) {
        if (!fields.value("objects").isArray()) {
            throw new UnreadableResult("objects is missing");
        }
        return new AvailablePhoneNumbers(
                fields.text("api_id"),
                fields.list("objects", AvailablePhoneNumber::read),
                fields.value("meta"),
                fields.json(),
                fields.response());
    }

    /** The count only. */
    @Override
    public String toString() {
        return "AvailablePhoneNumbers[" + numbers.size() + "]";
    }

    /**
     * A number to rent.
     *
     * @param number as the carrier writes it; see {@link PhoneNumber#readWithCountryCode}
     * @param type its kind
     * @param monthlyRentalRate its monthly price; the currency is not documented
     * @param setupRate its one-time price; the currency is not documented
     * @param countryIso its country
     * @param numberFormat its format
     * @param voiceEnabled whether it can call
     * @param smsEnabled whether it can send texts
     * @param mmsEnabled whether it can send pictures
     * @param json the raw JSON
     */
    public record AvailablePhoneNumber(
            @Nullable String number,
            OpenEnum<Type> type,
            @Nullable BigDecimal monthlyRentalRate,
            @Nullable BigDecimal setupRate,
            @Nullable String countryIso,
            @Nullable String numberFormat,
            @Nullable Boolean voiceEnabled,
            @Nullable Boolean smsEnabled,
            @Nullable Boolean mmsEnabled,
            JsonValue json)
            implements FromJson {

        /** The number in E.164, which a purchase requires; empty if it is not valid. */
        public Optional<PhoneNumber> phoneNumber() {
            return PhoneNumber.readWithCountryCode(number);
        }

        /** Whether the number can call; {@code false} if the response does not include it. */
        public boolean isVoiceEnabled() {
            return Boolean.TRUE.equals(voiceEnabled);
        }

        /** Whether the number can send texts; {@code false} if the response does not include it. */
        public boolean isSmsEnabled() {
            return Boolean.TRUE.equals(smsEnabled);
        }

        /** Whether the number can send pictures; {@code false} if the response does not include it. */
        public boolean isMmsEnabled() {
            return Boolean.TRUE.equals(mmsEnabled);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static AvailablePhoneNumber read(JsonFields fields) {
            return new AvailablePhoneNumber(
                    fields.text("number"),
                    fields.openOrAbsent("type", Type.class),
                    fields.number("monthly_rental_rate"),
                    fields.number("setup_rate"),
                    fields.text("country_iso"),
                    fields.text("number_format"),
                    fields.bool("voice_enabled"),
                    fields.bool("sms_enabled"),
                    fields.bool("mms_enabled"),
                    fields.json());
        }

        /** The type only: no {@code toString} contains a number. */
        @Override
        public String toString() {
            return "AvailablePhoneNumber[type=" + type + "]";
        }
    }

    /** The kind of a phone number. Source: the vendor's page on the numbers that can be bought. */
    public enum Type {
        /** Local. */
        LOCAL,
        /** Toll-free. */
        TOLLFREE,
        /** Mobile. */
        MOBILE
    }
}
