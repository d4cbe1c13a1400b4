package dev.faultline.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value out of a set that the vendor may extend: the constant where this version of the SDK knows it, and always the
 * text as sent.
 *
 * <pre>{@code
 * if (application.status().is(ApplicationStatus.ACCEPTED)) ...
 * switch (application.status().or(ApplicationStatus.RECEIVED)) ...
 * }</pre>
 *
 * <p>In JSON it is its text. A mapper of an application's own reads it from one, but cannot know its type: {@link
 * #is(Enum)}, {@link #or(Enum)} and {@link #equals(Object)} response as ever, {@link #known()} is empty. Within a result it
 * is read with the result, and whole.
 *
 * @param <E> the known values; on the wire a constant is its name in lower case
 */
public final class OpenEnum<E extends Enum<E>> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Java copies them at each request. */
    private static final ClassValue<Enum<?>[]> CONSTANTS = new ClassValue<>() {
        @Override
        protected Enum<?>[] computeValue(Class<?> type) {
            return (Enum<?>[]) type.getEnumConstants();
        }
    };

    private static final OpenEnum<?> ABSENT = new OpenEnum<>("", null);

    /** As sent. */
    private final String value;

    /** If known. */
    private final @Nullable E known;

    private OpenEnum(String value, @Nullable E known) {
        this.value = value;
        this.known = known;
    }

    /**
     * A value as sent. Its case does not matter, nor do hyphens and underscores.
     *
     * @param type the known values
     * @param value the text on the wire
     * @param <E> the known values
     * @return the value
     */
    public static <E extends Enum<E>> OpenEnum<E> of(Class<E> type, String value) {
        return new OpenEnum<>(value, constant(type, Objects.requireNonNull(value, "value")));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String value) {
        E spelt = null;
        for (Enum<?> known : CONSTANTS.get(type)) {
            String name = known instanceof WireName named ? named.wireName() : known.name();
            if (sameWord(name, value)) {
                E constant = type.cast(known);
                if (known instanceof WireName ? name.equals(value) : inLowerCase(name, value)) {
                    return constant;
                }
                spelt = spelt == null ? constant : spelt;
            }
        }
        return spelt;
    }

    private static boolean inLowerCase(String name, String value) {
        boolean same = name.length() == value.length();
        for (int i = 0; same && i < name.length(); i++) {
            same = Character.toLowerCase(name.charAt(i)) == value.charAt(i);
        }
        return same;
    }

    /** As a mapper of an application's own reads it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static <E extends Enum<E>> OpenEnum<E> untyped(String value) {
        return new OpenEnum<>(value, null);
    }

    /** APIs spell one value in several ways: {@code no_answer}, {@code no-answer}, {@code NoAnswer}. */
    private static boolean sameWord(String one, String other) {
        int i = next(one, 0);
        int j = next(other, 0);
        while (i < one.length() && j < other.length()) {
            char left = one.charAt(i);
            char right = other.charAt(j);
            if (left != right && Character.toLowerCase(left) != Character.toLowerCase(right)) {
                return false;
            }
            i = next(one, i + 1);
            j = next(other, j + 1);
        }
        return i == one.length() && j == other.length();
    }

    /** The next character that counts. */
    private static int next(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == '_' || text.charAt(at) == '-')) {
            at++;
        }
        return at;
    }

    /**
     * The value that a response does not have.
     *
     * @param <E> the known values
     * @return no constant, and an empty text
     */
    @SuppressWarnings("unchecked") // without a constant it is of every type
    public static <E extends Enum<E>> OpenEnum<E> absent() {
        return (OpenEnum<E>) ABSENT;
    }

    /**
     * A known value.
     *
     * @param constant the constant
     * @param <E> the known values
     * @return the value
     */
    public static <E extends Enum<E>> OpenEnum<E> of(E constant) {
        return new OpenEnum<>(wireName(constant), constant);
    }

    /**
     * A constant's text on the wire.
     *
     * @param constant the constant
     * @return its name in lower case, unless it is a {@link WireName} and says otherwise
     */
    public static String wireName(Enum<?> constant) {
        return constant instanceof WireName named
                ? named.wireName()
                : constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether the response has the value.
     *
     * @return {@code false} for {@link #absent()}, and for an empty text
     */
    public boolean isPresent() {
        return !value.isEmpty();
    }

    /**
     * The text as sent.
     *
     * @return the text, empty if the response has none
     */
    @JsonValue
    public String value() {
        return value;
    }

    /**
     * The constant.
     *
     * @return the constant, empty if this version of the SDK does not know the value, or an application's own mapper read
     *     it apart from its result
     */
    public Optional<E> known() {
        return Optional.ofNullable(known);
    }

    /**
     * Whether this is a certain value.
     *
     * @param constant the value to compare with
     * @return {@code true} if it is
     */
    public boolean is(E constant) {
        return knownAs(constant) == constant;
    }

    /**
     * The constant, for a {@code switch}.
     *
     * @param unknown what to take for a value that this version of the SDK does not know
     * @return a constant
     */
    public E or(E unknown) {
        E constant = knownAs(unknown);
        return constant == null ? unknown : constant;
    }

    private @Nullable E knownAs(E sibling) {
        return known == null ? constant(sibling.getDeclaringClass(), value) : known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OpenEnum<?> that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** The text as sent. */
    @Override
    public String toString() {
        return value;
    }
}
