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

    private FixedWidth() {}

    /** {@code 2026-01-02T03:04:05Z}, with a fraction of up to nine digits. */
    static @Nullable Instant iso(String text) {
        int last = text.length() - 1;
        boolean fits = last >= 19
                && last <= 29
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(last) == 'Z';
        int nanos = fits ? fraction(text, last) : NONE;
        return nanos == NONE ? null : instant(text, 0, digits(text, 5, 2), 8, 11, nanos);
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
        return fits ? instant(text, 12, month(text, 8), 5, 17, 0) : null;
    }

    private static int month(String text, int at) {
        for (int month = 1; month <= 12; month++) {
            if (MONTHS.regionMatches(3 * (month - 1), text, at, 3)) {
                return month;
            }
        }
        return NONE;
    }

    /** The positions are those of the year, the day and the hour. */
    private static @Nullable Instant instant(String text, int yearAt, int month, int dayAt, int timeAt, int nanos) {
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
            return Instant.ofEpochSecond(((days * 24 + hour) * 60 + minute) * 60 + second, nanos);
        } catch (DateTimeException e) { // the 31st of June
            return null;
        }
    }

    private static int fraction(String text, int end) {
        if (end == 19) {
            return 0;
        }
        int count = end - 20;
        int value = text.charAt(19) == '.' && count > 0 ? digits(text, 20, count) : NONE;
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
