package dev.faultline.crm;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A deal. Some providers attach the associated contacts and companies, see {@link #field}. Source:
 * <a href="https://docs.routemcp.io/guides/field-mappings">field mappings</a>.
 *
 * @param id the provider's own id
 * @param name its name
 * @param value the money, also read from {@code amount}, its name in the vendor's samples
 * @param currency the currency of the value
 * @param stage the stage, in the provider's own words
 * @param probability 0 to 100
 * @param contactId the contact
 * @param companyId the company
 * @param closeDate as sent: ISO 8601, a date such as {@code 2026-05-02} in the vendor's samples
 * @param json the record as sent
 * @param response status, headers and attempts
 */
public record Deal(
        String id,
        @Nullable String name,
        @Nullable BigDecimal value,
        @Nullable String currency,
        @Nullable String stage,
        @Nullable BigDecimal probability,
        @Nullable String contactId,
        @Nullable String companyId,
        @Nullable String closeDate,
        JsonValue json,
        ResponseInfo response)
        implements CrmRecord {

    /** The length of {@code 2026-05-02}. */
    private static final int DAY = 10;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Deal read(JsonFields fields) {
        return new Deal(
                Envelope.idOf(fields),
                fields.text("name"),
                firstNumber(fields),
                fields.text("currency"),
                fields.text("stage"),
                fields.number("probability"),
                fields.text("contactId"),
                fields.text("companyId"),
                fields.text("closeDate"),
                fields.json(),
                fields.response());
    }

    /**
     * The day on which it closes, as written in {@link #closeDate()}: a time of day and its zone are not considered.
     *
     * @return the day, {@code null} if the record has none that can be read
     */
    public @Nullable LocalDate closeDay() {
        if (closeDate == null) {
            return null;
        }
        try {
            return LocalDate.parse(closeDate.length() > DAY ? closeDate.substring(0, DAY) : closeDate);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    public @Nullable String displayName() {
        return DisplayName.join(name, null);
    }

    /** The id only; the rest is the end user's business. */
    @Override
    public String toString() {
        return "Deal[id=" + id + "]";
    }

    private static @Nullable BigDecimal firstNumber(JsonFields fields) {
        BigDecimal value = fields.number("value");
        return value == null ? fields.number("amount") : value;
    }
}
