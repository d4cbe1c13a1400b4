package dev.faultline.core.internal;

import java.util.regex.Pattern;

/** Texts that a server had a part in, for messages and logs: it must not forge a line of them. */
public final class OneLine {

    /** Controls, ends of lines, halves of characters, and marks that turn the direction of what follows in a log. */
    private static final Pattern OUTSIDE_A_LINE =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069]+");

    private static final int SHORT = 100;

    private OneLine() {}

    /** The text with a space for each run of such characters. */
    public static String of(CharSequence text) {
        return OUTSIDE_A_LINE.matcher(text).replaceAll(" ");
    }

    /** The beginning of the text as {@link #of}, with a mark where it was cut. */
    public static String shortened(String text) {
        return text.length() <= SHORT ? of(text) : of(text.substring(0, SHORT)) + "[cut]";
    }
}
