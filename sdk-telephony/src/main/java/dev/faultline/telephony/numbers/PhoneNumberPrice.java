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
 * What a number of a country costs at a provider. Source: the vendor's page on phone number pricing.
 *
 * @param telephonyProviderId what buying a number asks for
 * @param countryIso the country, in 2 or 3 letters
 * @param countryName its name
 * @param creditCost the rent; no page says in which unit, or for how long
 * @param createdAt when the price was set
 * @param updatedAt when it was changed
 * @param telephonyProvider the provider, of no documented shape
 * @param json the whole of it as sent
 * @param response what came with the response
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
