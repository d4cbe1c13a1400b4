package dev.faultline.telephony.numbers;

import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.numbers.AvailablePhoneNumbers.AvailablePhoneNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;

/** The price of a number that was found: that of its country, whose provider a purchase names. */
final class PriceOf {

    private PriceOf() {}

    static AvailablePhoneNumber checked(AvailablePhoneNumber number) {
        AvailablePhoneNumber found = Checks.notNull(number, "number", "a number that searchAvailable(..) has found");
        Checks.that(found.phoneNumber().isPresent(), "number", "not valid", "one with a country code");
        Checks.notBlank(found.countryIso(), "country_iso of the number", "a number whose response has it");
        return found;
    }

    static PhoneNumberPrice in(List<PhoneNumberPrice> prices, AvailablePhoneNumber number) {
        String country = number.countryIso();
        Map<String, PhoneNumberPrice> byProvider = new LinkedHashMap<>();
        prices.stream()
                .filter(price -> letters(price.countryIso()).equals(letters(country)))
                .forEach(price -> byProvider.putIfAbsent(price.telephonyProviderId(), price));
        if (byProvider.size() == 1) {
            return byProvider.values().iterator().next();
        }
        String fault = byProvider.isEmpty()
                ? "no provider has a price for " + country
                : "several providers have a price for " + country
                        + ": choose one with PhoneNumberPurchase.of(number, price)" + " of " + byProvider.keySet();
        throw new IllegalStateException("nothing was rented, " + fault);
    }

    /** The price list has two to three letters, the search two. */
    private static String letters(@Nullable String country) {
        String letters = country == null ? "" : country.toUpperCase(Locale.ROOT);
        try {
            return letters.length() == 2 ? new Locale("", letters).getISO3Country() : letters;
        } catch (MissingResourceException e) {
            return letters;
        }
    }
}
