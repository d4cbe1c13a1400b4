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
     * Creates a number to send. It must be in the international format: a missing country code cannot be guessed.
     *
     * @param number for example {@code +14155550123}
     * @return the number
     * @throws IllegalArgumentException if it is anything else; the message names the fault and leaves out the number
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PhoneNumber of(String number) {
        return new PhoneNumber(E164.checked(number, "phoneNumber"));
    }

    /**
     * Reads a received number. Blanks, dashes, dots and brackets are dropped. Without {@code +} it may be a national
     * number, so the result is empty.
     *
     * @param text as received
     * @return the number, empty if it has no {@code +} or is none, such as a SIP address or {@code anonymous}
     */
    public static Optional<PhoneNumber> read(@Nullable String text) {
        String number = text == null ? "" : E164.withoutSeparators(text);
        return E164.matches(number) ? Optional.of(new PhoneNumber(number)) : Optional.empty();
    }

    /**
     * Reads a number that begins with its country code, with or without {@code +}: the API's webhooks and carriers
     * leave it out. A national number would turn into another country's: use {@link #read} for those.
     *
     * @param text as received
     * @return the number, empty if it is not valid
     */
    public static Optional<PhoneNumber> readWithCountryCode(@Nullable String text) {
        String number = text == null ? "" : E164.withoutSeparators(text);
        return read(number.startsWith("+") ? number : "+" + number);
    }

    /** The number in E.164, with its {@code +}. */
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

    /** Leaves out the number, which would end up in logs. */
    @Override
    public String toString() {
        return "PhoneNumber[" + (value.length() - 1) + " digits]";
    }
}
