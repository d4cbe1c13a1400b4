package dev.faultline.crm;

import java.math.BigDecimal;

/**
 * Fields of a lead, to be sent. Source: the vendor's page on field mappings.
 */
public final class LeadData extends RecordData {

    private LeadData(Builder builder) {
        super(builder);
    }

    /**
     * Starts with no fields.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the fields of a lead. */
    public static final class Builder extends RecordData.Builder<Builder> {

        private Builder() {}

        /**
         * Sets the first name.
         *
         * @param firstName sent as {@code firstName}
         * @return this builder
         */
        public Builder firstName(String firstName) {
            return set("firstName", firstName);
        }

        /**
         * Sets the last name.
         *
         * @param lastName sent as {@code lastName}
         * @return this builder
         */
        public Builder lastName(String lastName) {
            return set("lastName", lastName);
        }

        /**
         * Sets an e-mail address.
         *
         * @param email sent as {@code email}
         * @return this builder
         */
        public Builder email(String email) {
            return set("email", email);
        }

        /**
         * Sets a phone number.
         *
         * @param phone sent as {@code phone}
         * @return this builder
         */
        public Builder phone(String phone) {
            return set("phone", phone);
        }

        /**
         * Sets the name of the company.
         *
         * @param company sent as {@code company}
         * @return this builder
         */
        public Builder company(String company) {
            return set("company", company);
        }

        /**
         * Sets where the lead came from.
         *
         * @param source sent as {@code source}; no set of values is documented
         * @return this builder
         */
        public Builder source(String source) {
            return set("source", source);
        }

        /**
         * Sets where it stands.
         *
         * @param status sent as {@code status}; no set of values is documented
         * @return this builder
         */
        public Builder status(String status) {
            return set("status", status);
        }

        /**
         * Sets the estimated value.
         *
         * @param value sent as {@code value}
         * @return this builder
         */
        public Builder value(BigDecimal value) {
            return set("value", value);
        }

        /**
         * Sets the currency of the value.
         *
         * @param currency sent as {@code currency}, ISO 4217
         * @return this builder
         */
        public Builder currency(String currency) {
            return set("currency", currency);
        }

        /**
         * The fields.
         *
         * @return an immutable set of fields
         * @throws IllegalArgumentException if none is set
         */
        public LeadData build() {
            return new LeadData(this);
        }
    }
}
