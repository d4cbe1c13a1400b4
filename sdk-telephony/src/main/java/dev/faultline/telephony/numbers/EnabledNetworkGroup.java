package dev.faultline.telephony.numbers;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A destination that the workspace may call. Source: the vendor's page on enabled network groups.
 *
 * @param prefixMode the meaning of the prefixes
 * @param fromPhoneNumberCountryCode the country of the numbers that may call it, {@code null} for any
 * @param countryRule the country and its prefixes
 * @param json the raw JSON
 * @param response status, headers and attempts of the response
 */
public record EnabledNetworkGroup(
        OpenEnum<PrefixMode> prefixMode,
        @Nullable String fromPhoneNumberCountryCode,
        @Nullable CountryRule countryRule,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static EnabledNetworkGroup read(JsonFields fields) {
        return new EnabledNetworkGroup(
                fields.openOrAbsent("prefix_mode", PrefixMode.class),
                fields.text("from_phone_number_country_code"),
                fields.object("countryRule", CountryRule::read),
                fields.json(),
                fields.response());
    }

    /**
     * A country and its prefixes.
     *
     * @param countryIso the country, in 2 letters
     * @param countryName its name
     * @param callingCode the country's calling code
     * @param prefixes the prefixes after the calling code
     * @param json the raw JSON
     */
    public record CountryRule(
            @Nullable String countryIso,
            @Nullable String countryName,
            @Nullable String callingCode,
            List<String> prefixes,
            JsonValue json)
            implements FromJson {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static CountryRule read(JsonFields fields) {
            return new CountryRule(
                    fields.text("country_iso"),
                    fields.text("country_name"),
                    fields.text("calling_code"),
                    fields.texts("prefixes"),
                    fields.json());
        }
    }

    /** The meaning of a destination's prefixes. Source: the vendor's page on enabled network groups. */
    public enum PrefixMode {
        /** Only numbers with one of the prefixes may be called. */
        ALLOW_ONLY_LISTED
    }
}
