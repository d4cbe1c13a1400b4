package dev.faultline.telephony;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.faultline.core.internal.Checks;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A phone number in the international format E.164: {@code +}, the country code, and the number, 2 to 15 digits in all,
 * without blanks or dashes. Source: the vendor's page on phone numbers.
 */
public final class PhoneNumber {

    private static final int MOST_DIGITS = 15;

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
        return of(number, "phoneNumber");
    }

    static PhoneNumber of(@Nullable String number, String option) {
        String given = Checks.notBlank(number, option, "a number such as +14155550123");
        if (international(given)) {
            return new PhoneNumber(given);
        }
        throw new IllegalArgumentException(option + " is not in the international format (E.164): " + cure(given));
    }

    private static String cure(String given) {
        String right = ", such as +14155550123";
        if (given.chars().allMatch(PhoneNumber::isDigit)) {
            return given.startsWith("00")
                    ? "write + in place of 00" + right
                    : "its country code is missing, give + and the country code before it" + right;
        }
        if (given.chars().allMatch(c -> isDigit(c) || c == '+' || isSeparator(c))
                && given.chars().anyMatch(PhoneNumber::isSeparator)) {
            return "give + and digits only, without blanks, dashes or brackets" + right;
        }
        return "give +, a country code that begins with 1 to 9, and 2 to " + MOST_DIGITS + " digits in all" + right;
    }

    /**
     * A number that was received. Blanks, dashes, dots and brackets are dropped. Without its {@code +} it may be a
     * national number, and what looks like its country code another country's: it is none here.
     *
     * @param text as received
     * @return the number, empty if it has no {@code +} or is none, such as a SIP address or {@code anonymous}
     */
    public static Optional<PhoneNumber> read(@Nullable String text) {
        String number = text == null ? "" : withoutSeparators(text);
        return international(number) ? Optional.of(new PhoneNumber(number)) : Optional.empty();
    }

    /**
     * A number that is known to begin with its country code, whether or not the {@code +} is there: the API's webhooks
     * leave it out, and so do carriers. A national number would become another country's: {@link #read} those.
     *
     * @param text as received
     * @return the number, empty if it is none
     */
    public static Optional<PhoneNumber> readWithCountryCode(@Nullable String text) {
        String number = text == null ? "" : withoutSeparators(text);
        return read(number.startsWith("+") ? number : "+" + number);
    }

    private static String withoutSeparators(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        text.chars().filter(c -> !isSeparator(c)).forEach(c -> rest.append((char) c));
        return rest.toString();
    }

    private static boolean international(String text) {
        int digits = text.length() - 1;
        return text.startsWith("+")
                && digits >= 2
                && digits <= MOST_DIGITS
                && text.charAt(1) != '0'
                && text.chars().skip(1).allMatch(PhoneNumber::isDigit);
    }

    private static boolean isSeparator(int c) {
        return Character.isWhitespace(c) || "-().".indexOf(c) >= 0;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
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
