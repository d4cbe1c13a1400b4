package dev.faultline.telephony;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.faultline.telephony.internal.E164;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A phone number in the international format E.164: {@code +}, the country code, and the number, 2 to 15 digits in all,
 * without blanks or dashes. Source: the vendor's page on phone numbers.
 */
public final class PhoneNumber {

    private final String value;

    private PhoneNumber(String value) {
        this.value = value;
    }

    /**
     * A number to be sent. What is not in the international format is rejected: the API rejects it as well, and a missing
     * country code cannot be guessed.
     *
     * @param number for example {@code +14155550123}
     * @return the number
     * @throws IllegalArgumentException if it is anything else; the message says what is missing and does not repeat the
     *     number
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PhoneNumber of(String number) {
        return new PhoneNumber(E164.checked(number, "phoneNumber"));
    }

    /**
     * A number that was received. Blanks, dashes, dots and brackets are dropped. Without its {@code +} it may be a
     * national number, and what looks like its country code another country's: it is none here.
     *
     * @param text as received
     * @return the number, empty if it has no {@code +} or is none, such as a SIP address or {@code anonymous}
     */
    public static Optional<PhoneNumber> read(@Nullable String text) {
        String number = text == null ? "" : E164.withoutSeparators(text);
        return E164.matches(number) ? Optional.of(new PhoneNumber(number)) : Optional.empty();
    }

    /**
     * A number that is known to begin with its country code, whether or not the {@code +} is there: the API's webhooks
     * leave it out, and so do carriers. A national number would become another country's: {@link #read} those.
     *
     * @param text as received
     * @return the number, empty if it is none
     */
    public static Optional<PhoneNumber> readWithCountryCode(@Nullable String text) {
        String number = text == null ? "" : E164.withoutSeparators(text);
        return read(number.startsWith("+") ? number : "+" + number);
    }

    /**
     * The number as it is sent.
     *
     * @return with its {@code +}
     */
    @JsonValue
    public String value() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PhoneNumber that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** No number: it would end in logs. */
    @Override
    public String toString() {
        return "PhoneNumber[" + (value.length() - 1) + " digits]";
    }
}
