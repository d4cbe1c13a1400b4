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
 * @param prefixMode what the prefixes mean
 * @param fromPhoneNumberCountryCode the country from whose numbers it may be called, {@code null} if that does not
 *     matter
 * @param countryRule the country, and which of its numbers
 * @param json the whole of it as sent
 * @param response what came with the response
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
     * A country, and which of its numbers.
     *
     * @param countryIso the country, in 2 letters
     * @param countryName its name
     * @param callingCode what its numbers begin with
     * @param prefixes what follows the calling code
     * @param json as sent
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
}
