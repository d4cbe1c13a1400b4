package dev.faultline.telephony.internal;

import dev.faultline.core.internal.Checks;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Checks of documented limits, before anything is sent. */
public final class Limits {

    /** The documented limit is 10 MB; the larger reading of it passes here, and the API decides. */
    public static final long LARGEST_FILE = 10L * 1024 * 1024;

    private Limits() {}

    /** Checks a text's length. The message leaves the text out: it may be personal. */
    public static String text(@Nullable String value, String name, int most) {
        return Checks.atMost(Checks.notNull(value, name, "a text, or leave it out"), name, most);
    }

    /** Checks the length of an optional text. */
    public static @Nullable String optional(@Nullable String value, String name, int most) {
        return value == null ? null : text(value, name, most);
    }

    public static int between(int value, String name, int least, int most) {
        Checks.that(value >= least && value <= most, name, value, least + " to " + most);
        return value;
    }

    /** NaN is out of every range. */
    public static double between(double value, String name, double least, double most) {
        Checks.that(value >= least && value <= most, name, value, plain(least) + " to " + plain(most));
        return value;
    }

    public static double finite(double value, String name) {
        Checks.that(Double.isFinite(value), name, value, "a finite number");
        return value;
    }

    /** Converts to a field's seconds. */
    public static Number seconds(@Nullable Duration value, String name, long least, long most) {
        Duration given = Checks.notNegative(value, name);
        boolean fits =
                given.compareTo(Duration.ofSeconds(least)) >= 0 && given.compareTo(Duration.ofSeconds(most)) <= 0;
        Checks.that(fits, name, given, least + " to " + most + " seconds");
        return number(given);
    }

    /** Converts to a field's seconds, without an upper limit. */
    public static Number seconds(@Nullable Duration value, String name, long least) {
        Duration given = Checks.notNegative(value, name);
        Checks.that(given.compareTo(Duration.ofSeconds(least)) >= 0, name, given, least + " seconds or more");
        return number(given);
    }

    /** An integer where possible: the contract has a number, its examples have no fractions. */
    private static Number number(Duration seconds) {
        long whole = seconds.toSeconds();
        return seconds.equals(Duration.ofSeconds(whole))
                ? (Number) whole
                : BigDecimal.valueOf(seconds.toNanos(), 9).stripTrailingZeros();
    }

    /** Converts to a field's milliseconds. */
    public static long millis(@Nullable Duration value, String name) {
        Duration given = Checks.notNegative(value, name);
        Checks.that(
                given.equals(Duration.ofMillis(given.toMillis())),
                name,
                given,
                "whole milliseconds, which is what the API counts");
        return given.toMillis();
    }

    private static String plain(double limit) {
        return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
    }
}
