package dev.faultline.core.internal.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates in the two forms that nearly all servers use, digit by digit. A formatter costs kilobytes for each date; what
 * has any other form is left to one.
 */
final class FixedWidth {

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /** What no digits give. */
    private static final int NONE = -1;

    private static final int NO_OFFSET = Integer.MAX_VALUE;

    /** Where the seconds of a timestamp end. */
    private static final int SECONDS = 19;

    /** Nine digits of a fraction, and an offset with a colon. */
    private static final int LONGEST = SECONDS + 10 + 6;

    private FixedWidth() {}

    /** {@code 2026-01-02T03:04:05Z}, with a fraction of up to nine digits; with an offset, or with neither. */
    static @Nullable Instant iso(String text) {
        boolean fits = text.length() >= SECONDS
                && text.length() <= LONGEST
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T';
        if (!fits) {
            return null;
        }
        int zone = zone(text);
        int offset = offset(text, zone);
        int nanos = offset == NO_OFFSET ? NONE : fraction(text, zone);
        return nanos == NONE ? null : instant(text, 0, digits(text, 5, 2), 8, 11, offset, nanos);
    }

    /** {@code Sun, 06 Nov 1994 08:49:37 GMT}; the name of the day is not compared. */
    static @Nullable Instant imf(String text) {
        boolean fits = text.length() == 29
                && letters(text, 3)
                && text.startsWith(", ", 3)
                && text.charAt(7) == ' '
                && text.charAt(11) == ' '
                && text.charAt(16) == ' '
                && text.endsWith(" GMT");
        return fits ? instant(text, 12, month(text, 8), 5, 17, 0, 0) : null;
    }

    private static int month(String text, int at) {
        for (int month = 1; month <= 12; month++) {
            if (MONTHS.regionMatches(3 * (month - 1), text, at, 3)) {
                return month;
            }
        }
        return NONE;
    }

    /** The positions are those of the year, the day and the hour; the offset is in seconds. */
    private static @Nullable Instant instant(
            String text, int yearAt, int month, int dayAt, int timeAt, int offset, int nanos) {
        int year = digits(text, yearAt, 4);
        int day = digits(text, dayAt, 2);
        int hour = digits(text, timeAt, 2);
        int minute = digits(text, timeAt + 3, 2);
        int second = digits(text, timeAt + 6, 2);
        boolean separated = text.charAt(timeAt + 2) == ':' && text.charAt(timeAt + 5) == ':';
        boolean numbers = year >= 0 && month >= 0 && day >= 0 && hour >= 0 && minute >= 0 && second >= 0;
        if (!separated || !numbers || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        try {
            long days = LocalDate.of(year, month, day).toEpochDay();
            return Instant.ofEpochSecond(((days * 24 + hour) * 60 + minute) * 60 + second - offset, nanos);
        } catch (DateTimeException e) { // the 31st of June
            return null;
        }
    }

    /** The end of the seconds and their fraction. */
    private static int zone(String text) {
        int at = SECONDS;
        while (at < text.length() && (text.charAt(at) == '.' || digits(text, at, 1) != NONE)) {
            at++;
        }
        return at;
    }

    /** None counts as UTC. Beyond 18 hours there is none. */
    private static int offset(String text, int at) {
        int length = text.length() - at;
        char sign = length == 0 ? 'Z' : text.charAt(at);
        if (sign == 'Z') {
            return length <= 1 ? 0 : NO_OFFSET;
        }
        boolean colon = length == 6 && text.charAt(at + 3) == ':';
        if ((sign != '+' && sign != '-') || !(colon || length == 5)) {
            return NO_OFFSET;
        }
        int hours = digits(text, at + 1, 2);
        int minutes = digits(text, colon ? at + 4 : at + 3, 2);
        if (hours == NONE || hours > 17 || minutes == NONE || minutes > 59) {
            return NO_OFFSET;
        }
        int seconds = (hours * 60 + minutes) * 60;
        return sign == '-' ? -seconds : seconds;
    }

    private static int fraction(String text, int end) {
        if (end == SECONDS) {
            return 0;
        }
        int count = end - SECONDS - 1;
        boolean fits = text.charAt(SECONDS) == '.' && count > 0 && count <= 9;
        int value = fits ? digits(text, SECONDS + 1, count) : NONE;
        for (int i = count; value > 0 && i < 9; i++) {
            value *= 10;
        }
        return value;
    }

    private static int digits(String text, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return NONE;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    private static boolean letters(String text, int count) {
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if ((c < 'A' || c > 'Z') && (c < 'a' || c > 'z')) {
                return false;
            }
        }
        return true;
    }
}
