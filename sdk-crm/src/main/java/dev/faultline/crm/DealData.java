package dev.faultline.crm;

import dev.faultline.core.internal.Checks;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a deal for requests. Source: <a href="https://docs.routemcp.io/guides/field-mappings">field mappings</a>,
 * <a href="https://docs.routemcp.io/integrations/crm/hubspot">HubSpot</a> and
 * <a href="https://docs.routemcp.io/integrations/crm/salesforce">Salesforce</a>.
 */
public final class DealData extends RecordData {

    private DealData(Builder builder) {
        super(builder);
    }

    /** Starts with no fields. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds the fields of a deal. */
    public static final class Builder extends RecordData.Builder<Builder> {

        private Builder() {}

        /**
         * Sets its name.
         *
         * @param name sent as {@code name}
         */
        public Builder name(@Nullable String name) {
            return setOrLeaveOut("name", name);
        }

        /**
         * Sets the money under its name in the field mappings.
         *
         * @param value sent as {@code value}; the vendor's samples use {@link #amount}
         */
        public Builder value(@Nullable BigDecimal value) {
            return setOrLeaveOut("value", value);
        }

        /**
         * Sets the money under its name in the vendor's samples.
         *
         * @param amount sent as {@code amount}
         */
        public Builder amount(@Nullable BigDecimal amount) {
            return setOrLeaveOut("amount", amount);
        }

        /**
         * Sets the currency of the money.
         *
         * @param currency sent as {@code currency}, ISO 4217
         */
        public Builder currency(@Nullable String currency) {
            return setOrLeaveOut("currency", currency);
        }

        /**
         * Sets the stage.
         *
         * @param stage sent as {@code stage}, in the provider's own words such as {@code Prospecting}
         */
        public Builder stage(@Nullable String stage) {
            return setOrLeaveOut("stage", stage);
        }

        /**
         * Sets the probability.
         *
         * @param probability 0 to 100, sent as {@code probability}
         */
        public Builder probability(@Nullable BigDecimal probability) {
            if (probability != null) {
                boolean percent = probability.signum() >= 0 && probability.compareTo(BigDecimal.valueOf(100)) <= 0;
                Checks.that(percent, "probability", probability, "0 to 100");
            }
            return setOrLeaveOut("probability", probability);
        }

        /**
         * Sets the contact.
         *
         * @param contactId sent as {@code contactId}
         */
        public Builder contactId(@Nullable String contactId) {
            return setOrLeaveOut("contactId", contactId);
        }

        /**
         * Sets the company.
         *
         * @param companyId sent as {@code companyId}
         */
        public Builder companyId(@Nullable String companyId) {
            return setOrLeaveOut("companyId", companyId);
        }

        /**
         * Sets when it closes.
         *
         * @param closeDate sent as {@code closeDate}, in the form of the vendor's samples such as {@code 2026-05-02}
         */
        public Builder closeDate(@Nullable LocalDate closeDate) {
            return setOrLeaveOut("closeDate", closeDate == null ? null : closeDate.toString());
        }

        /**
         * Builds the fields.
         *
         * @throws IllegalArgumentException if none is set
         */
        public DealData build() {
            return new DealData(this);
        }
    }
}
