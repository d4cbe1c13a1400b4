package dev.faultline.telephony.numbers;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The price of a country's numbers at a provider. Source: the vendor's page on phone number pricing.
 *
 * @param telephonyProviderId the provider's id, required by a purchase
 * @param countryIso the country, in 2 or 3 letters
 * @param countryName its name
 * @param creditCost the rent; its unit and period are not documented
 * @param createdAt when the price was set
 * @param updatedAt when it was changed
 * @param telephonyProvider the provider, of undocumented structure
 * @param json the raw JSON
 * @param response status, headers and attempts of the response
 */
public record PhoneNumberPrice(
        String telephonyProviderId,
        @Nullable String countryIso,
        @Nullable String countryName,
        @Nullable BigDecimal creditCost,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        JsonValue telephonyProvider,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PhoneNumberPrice read(JsonFields fields) {
        return new PhoneNumberPrice(
                fields.required("telephony_provider_id"),
                fields.text("country_iso"),
                fields.text("country_name"),
                fields.number("credit_cost"),
                fields.instant("created_at"),
                fields.instant("updated_at"),
                fields.value("telephonyProvider"),
                fields.json(),
                fields.response());
    }
}
