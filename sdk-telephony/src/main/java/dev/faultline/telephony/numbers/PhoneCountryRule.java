package dev.faultline.telephony.numbers;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a country's phone numbers. Source: the vendor's page on phone country rules.
 *
 * @param id the rule's id
 * @param countryIso the country, in 2 letters
 * @param countryName its name
 * @param callingCode the country's calling code
 * @param prefixes the prefixes after the calling code
 * @param deleted whether the rule is deleted
 * @param maxLength the most digits of a number
 * @param json the raw JSON
 * @param response status, headers and attempts of the response
 */
public record PhoneCountryRule(
        String id,
        @Nullable String countryIso,
        @Nullable String countryName,
        @Nullable String callingCode,
        List<String> prefixes,
        @Nullable Boolean deleted,
        @Nullable Long maxLength,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    /** Whether the rule is deleted; {@code false} if the response does not include it. */
    public boolean isDeleted() {
        return Boolean.TRUE.equals(deleted);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PhoneCountryRule read(JsonFields fields) {
        return new PhoneCountryRule(
                fields.required("id"),
                fields.text("country_iso"),
                fields.text("country_name"),
                fields.text("calling_code"),
                fields.texts("prefixes"),
                fields.bool("is_deleted"),
                fields.integer("max_length"),
                fields.json(),
                fields.response());
    }
}
