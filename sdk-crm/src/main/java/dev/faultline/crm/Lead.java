package dev.faultline.crm;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A lead. Some providers have no leads of their own; on GoHighLevel leads and deals are both opportunities. Source:
 * <a href="https://docs.routemcp.io/guides/field-mappings">field mappings</a>.
 *
 * @param id the provider's own id
 * @param firstName the first name
 * @param lastName the last name
 * @param email an e-mail address
 * @param phone a phone number
 * @param company the name of the company
 * @param source the lead's origin, an open set
 * @param status the state, an open set
 * @param value the estimated value
 * @param currency the currency of the value, ISO 4217
 * @param json the record as sent
 * @param response status, headers and attempts
 */
public record Lead(
        String id,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String company,
        @Nullable String source,
        @Nullable String status,
        @Nullable BigDecimal value,
        @Nullable String currency,
        JsonValue json,
        ResponseInfo response)
        implements Person {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Lead read(JsonFields fields) {
        return new Lead(
                Envelope.idOf(fields),
                fields.text("firstName"),
                fields.text("lastName"),
                fields.text("email"),
                fields.text("phone"),
                fields.text("company"),
                fields.text("source"),
                fields.text("status"),
                fields.number("value"),
                fields.text("currency"),
                fields.json(),
                fields.response());
    }

    /** The id only; the rest is personal data. */
    @Override
    public String toString() {
        return "Lead[id=" + id + "]";
    }
}
