package dev.faultline.crm;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a lead for requests. Source: <a href="https://docs.routemcp.io/guides/field-mappings">field mappings</a>.
 */
public final class LeadData extends RecordData {

    private LeadData(Builder builder) {
        super(builder);
    }

    /** Starts with no fields. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds the fields of a lead. */
    public static final class Builder extends RecordData.Builder<Builder> {

        private Builder() {}

        /**
         * Sets the first name.
         *
         * @param firstName sent as {@code firstName}
         */
        public Builder firstName(@Nullable String firstName) {
            return setOrLeaveOut("firstName", firstName);
        }

        /**
         * Sets the last name.
         *
         * @param lastName sent as {@code lastName}
         */
        public Builder lastName(@Nullable String lastName) {
            return setOrLeaveOut("lastName", lastName);
        }

        /**
         * Sets an e-mail address.
         *
         * @param email sent as {@code email}
         */
        public Builder email(@Nullable String email) {
            return setOrLeaveOut("email", email);
        }

        /**
         * Sets a phone number.
         *
         * @param phone sent as {@code phone}
         */
        public Builder phone(@Nullable String phone) {
            return setOrLeaveOut("phone", phone);
        }

        /**
         * Sets the name of the company.
         *
         * @param company sent as {@code company}
         */
        public Builder company(@Nullable String company) {
            return setOrLeaveOut("company", company);
        }

        /**
         * Sets where the lead came from.
         *
         * @param source sent as {@code source}; no set of values is documented
         */
        public Builder source(@Nullable String source) {
            return setOrLeaveOut("source", source);
        }

        /**
         * Sets the stage.
         *
         * @param status sent as {@code status}; no set of values is documented
         */
        public Builder status(@Nullable String status) {
            return setOrLeaveOut("status", status);
        }

        /**
         * Sets the estimated value.
         *
         * @param value sent as {@code value}
         */
        public Builder value(@Nullable BigDecimal value) {
            return setOrLeaveOut("value", value);
        }

        /**
         * Sets the currency of the value.
         *
         * @param currency sent as {@code currency}, ISO 4217
         */
        public Builder currency(@Nullable String currency) {
            return setOrLeaveOut("currency", currency);
        }

        /**
         * Builds the fields.
         *
         * @throws IllegalArgumentException if none is set
         */
        public LeadData build() {
            return new LeadData(this);
        }
    }
}
