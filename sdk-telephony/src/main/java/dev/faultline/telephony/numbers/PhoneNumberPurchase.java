package dev.faultline.telephony.numbers;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.PhoneNumber;
import java.util.Locale;

/**
 * A number to rent. Source: <a href="https://dialnexa.mintlify.app/api-reference/phone-numbers/buy">Purchasing a
 * number</a>.
 */
public final class PhoneNumberPurchase extends RequestData {

    private PhoneNumberPurchase(Builder builder) {
        super(builder);
    }

    /** Starts a purchase. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a purchase; every field is required. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private static final String PHONE_NUMBER = "phoneNumber";
        private static final String PROVIDER = "telephonyProviderId";
        private static final String COUNTRY = "countryISO";

        private Builder() {}

        /**
         * Sets the number.
         *
         * @param phoneNumber in the international format, such as {@code +14155550123}
         * @throws IllegalArgumentException if it is in any other format
         */
        public Builder phoneNumber(String phoneNumber) {
            return phoneNumber(PhoneNumber.of(phoneNumber));
        }

        /**
         * Sets the number.
         *
         * @param phoneNumber the number
         */
        public Builder phoneNumber(PhoneNumber phoneNumber) {
            return set(PHONE_NUMBER, phoneNumber);
        }

        /**
         * Sets the number's provider.
         *
         * @param telephonyProviderId as the price list has it
         */
        public Builder telephonyProviderId(String telephonyProviderId) {
            return set(PROVIDER, Checks.notBlank(telephonyProviderId, PROVIDER, "an id as the price list has it"));
        }

        /**
         * Sets the number's country.
         *
         * @param countryIso its letters, such as {@code US}
         */
        public Builder countryIso(String countryIso) {
            return set(COUNTRY, country(countryIso, COUNTRY));
        }

        /** The price list has two to three letters. */
        static String country(String countryIso, String name) {
            String right = "the letters of a country, such as US";
            String country = Checks.notBlank(countryIso, name, right).toUpperCase(Locale.ROOT);
            Checks.that(country.matches("[A-Z]{2,3}"), name, "of another form", right);
            return country;
        }

        /**
         * The purchase.
         *
         * @return an immutable purchase
         * @throws IllegalArgumentException if something is missing
         */
        public PhoneNumberPurchase build() {
            Checks.notNull(get(PHONE_NUMBER), PHONE_NUMBER, "a number that searchAvailable(..) has found");
            Checks.notNull(get(PROVIDER), PROVIDER, "an id as the price list has it");
            Checks.notNull(get(COUNTRY), COUNTRY, "the letters of a country, such as US");
            return new PhoneNumberPurchase(this);
        }
    }
}
