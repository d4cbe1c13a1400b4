package dev.faultline.telephony.internal;

import dev.faultline.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/** The international format of phone numbers: {@code +}, the country code, and the number, 2 to 15 digits in all. */
public final class E164 {

    private static final int MOST_DIGITS = 15;

    private E164() {}

    public static String checked(@Nullable String number, String option) {
        String given = Checks.notBlank(number, option, "a number such as +14155550123");
        if (matches(given)) {
            return given;
        }
        throw new IllegalArgumentException(option + " is not in the international format (E.164): " + cure(given));
    }

    private static String cure(String given) {
        String right = ", such as +14155550123";
        if (given.chars().allMatch(E164::isDigit)) {
            return given.startsWith("00")
                    ? "write + in place of 00" + right
                    : "its country code is missing, give + and the country code before it" + right;
        }
        if (given.chars().allMatch(c -> isDigit(c) || c == '+' || isSeparator(c))
                && given.chars().anyMatch(E164::isSeparator)) {
            return "give + and digits only, without blanks, dashes or brackets" + right;
        }
        return "give +, a country code that begins with 1 to 9, and 2 to " + MOST_DIGITS + " digits in all" + right;
    }

    public static boolean matches(String text) {
        int digits = text.length() - 1;
        if (!text.startsWith("+") || digits < 2 || digits > MOST_DIGITS || text.charAt(1) == '0') {
            return false;
        }
        for (int i = 1; i <= digits; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    public static String withoutSeparators(String text) {
        int first = 0;
        while (first < text.length() && !isSeparator(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder rest = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            if (!isSeparator(text.charAt(i))) {
                rest.append(text.charAt(i));
            }
        }
        return rest.toString();
    }

    private static boolean isSeparator(int c) {
        return Character.isWhitespace(c) || "-().".indexOf(c) >= 0;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
