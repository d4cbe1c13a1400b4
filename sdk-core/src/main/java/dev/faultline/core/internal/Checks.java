package dev.faultline.core.internal;

import dev.faultline.core.JsonValue;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Rejects bad input at once, naming the option and what would be right. */
public final class Checks {

    private Checks() {}

    /**
     * Rejects a value out of range.
     *
     * @param holds whether the value is right
     * @param name the option
     * @param value what was given
     * @param right what would be right
     */
    public static void that(boolean holds, String name, Object value, String right) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is " + value + ": give " + right);
        }
    }

    /**
     * Rejects {@code null}.
     *
     * @param value what was given
     * @param name the option
     * @param right what would be right
     * @param <T> its type
     * @return the value
     */
    public static <T> T notNull(@Nullable T value, String name, String right) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is null: give " + right);
        }
        return value;
    }

    /**
     * Rejects {@code null} and blank text.
     *
     * @param value what was given
     * @param name the option
     * @param right what would be right
     * @return the value
     */
    public static String notBlank(@Nullable String value, String name, String right) {
        String text = notNull(value, name, right);
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " is blank: give " + right);
        }
        return text;
    }

    /**
     * Rejects {@code null} as the value of a request's field.
     *
     * @param value what was given
     * @param name the field's name on the wire
     * @param <T> its type
     * @return the value
     */
    public static <T> T fieldValue(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(
                    name + " is null: give a value, or field(\"" + name + "\", null) to send null");
        }
        return value;
    }

    /**
     * Rejects a text that is too long. The message leaves the text out: it may be personal.
     *
     * @param text what was given
     * @param name the option
     * @param most how many characters it may have
     * @return the text
     */
    public static String atMost(String text, String name, int most) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw new IllegalArgumentException(name + " is " + length + " characters long: give at most " + most);
        }
        return text;
    }

    /**
     * The text of a query parameter. What has no text of its own is rejected: {@code Optional[x]} or {@code [a, b]} would be
     * sent as it looks.
     *
     * @param value a text, number, boolean, constant, point in time, or JSON's form of one
     * @param name the parameter
     * @return as it is sent, not encoded
     */
    public static String queryValue(@Nullable Object value, String name) {
        Object given = notNull(value, name, "a value, or leave the parameter out");
        if (given instanceof JsonValue json) {
            return json.asText()
                    .orElseThrow(() -> new IllegalArgumentException(name + " is "
                            + (json.isMissing() ? "a missing value" : "JSON without a text")
                            + ": give a text, number or boolean, or leave the parameter out"));
        }
        boolean several = given instanceof Iterable
                || given instanceof Map
                || given.getClass().isArray();
        boolean optional = given instanceof Optional || given instanceof OptionalLong || given instanceof OptionalInt;
        that(
                !several && !optional,
                name,
                "a " + given.getClass().getSimpleName(),
                "one text, number or boolean, or leave the parameter out");
        return given.toString();
    }

    /**
     * Rejects what is not more than zero.
     *
     * @param value what was given
     * @param name the option
     * @return the value
     */
    public static Duration positive(@Nullable Duration value, String name) {
        Duration given = notNull(value, name, "a duration of more than zero");
        that(!given.isZero() && !given.isNegative(), name, given, "a duration of more than zero");
        return bounded(given, name);
    }

    /**
     * Rejects what is less than zero.
     *
     * @param value what was given
     * @param name the option
     * @return the value
     */
    public static Duration notNegative(@Nullable Duration value, String name) {
        Duration given = notNull(value, name, "a duration of zero or more");
        that(!given.isNegative(), name, given, "a duration of zero or more");
        return bounded(given, name);
    }

    /** Deadlines are counted in nanoseconds, which overflow after 292 years. */
    private static Duration bounded(Duration value, String name) {
        that(value.compareTo(Duration.ofDays(3650)) <= 0, name, value, "at most 3650 days");
        return value;
    }

    /**
     * Rejects what cannot be sent as a header, without ever repeating it: it may be a secret.
     *
     * @param value what was given; surrounding white space, such as the newline at a secret file's end, is dropped
     * @param name the option
     * @param right what would be right
     * @return the value without surrounding white space
     */
    public static String headerValue(@Nullable String value, String name, String right) {
        String trimmed = notBlank(value, name, right).strip();
        for (int i = 0; i < trimmed.length(); i++) {
            char c = trimmed.charAt(i);
            if (c <= ' ' || c >= 0x7f) {
                throw new IllegalArgumentException(name + " has a character at index " + i
                        + " that a header cannot carry (white space, control or non-ASCII): give " + right);
            }
        }
        return trimmed;
    }
}
