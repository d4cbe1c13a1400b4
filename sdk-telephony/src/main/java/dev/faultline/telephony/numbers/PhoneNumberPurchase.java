package dev.faultline.telephony.numbers;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.PhoneNumber;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number to rent. Source: <a href="https://dialnexa.mintlify.app/api-reference/phone-numbers/buy">Purchasing a
 * number</a>.
 */
public final class PhoneNumberPurchase extends RequestData {

    private static final String COUNTRY = "countryISO";

    private PhoneNumberPurchase(Builder builder) {
        super(builder);
    }

    /**
     * Starts a purchase.
     *
     * @param phoneNumber the number in the international format, such as {@code +14155550123}
     * @param telephonyProviderId its provider's id, as the price list has it
     * @param countryIso the letters of its country, such as {@code US}
     * @throws IllegalArgumentException if the number is in any other format
     */
    public static Builder builder(String phoneNumber, String telephonyProviderId, String countryIso) {
        return new Builder(PhoneNumber.of(phoneNumber), telephonyProviderId, countryIso);
    }

    /**
     * The purchase of a number that was found, at a price of its country.
     *
     * @param number a number of {@link PhoneNumbers#searchAvailable(String)}
     * @param price a price of {@link PhoneNumbers#prices}
     * @return an immutable purchase
     * @throws IllegalArgumentException if the number is not valid, no country is known, or the countries differ
     */
    public static PhoneNumberPurchase of(AvailablePhoneNumbers.AvailablePhoneNumber number, PhoneNumberPrice price) {
        PhoneNumber wanted = Checks.notNull(number, "number", "a number that searchAvailable(..) has found")
                .phoneNumber()
                .orElseThrow(() -> new IllegalArgumentException("number is not valid: give one with a country code"));
        String priced = Checks.notNull(price, "price", "a price of prices()").countryIso();
        String country = number.countryIso();
        // the price list may have three letters
        if (country != null && priced != null && country.length() == priced.length()) {
            boolean same = country.equalsIgnoreCase(priced);
            Checks.that(same, "price", "for " + priced, "that of the number's country");
        }
        return new Builder(wanted, price.telephonyProviderId(), country == null ? priced : country).build();
    }

    /** Builds a purchase; {@code field(name, value)} sends undocumented fields. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder(PhoneNumber phoneNumber, String telephonyProviderId, @Nullable String countryIso) {
            String provider = "telephonyProviderId";
            set("phoneNumber", phoneNumber);
            set(provider, Checks.notBlank(telephonyProviderId, provider, "an id as the price list has it"));
            set(COUNTRY, country(countryIso, COUNTRY));
        }

        /** The price list has two to three letters. */
        static String country(@Nullable String countryIso, String name) {
            String right = "the letters of a country, such as US";
            String country = Checks.notBlank(countryIso, name, right).toUpperCase(Locale.ROOT);
            Checks.that(country.matches("[A-Z]{2,3}"), name, "of another form", right);
            return country;
        }

        /**
         * The purchase.
         *
         * @return an immutable purchase
         */
        public PhoneNumberPurchase build() {
            return new PhoneNumberPurchase(this);
        }
    }
}
