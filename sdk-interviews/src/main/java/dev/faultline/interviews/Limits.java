package dev.faultline.interviews;

import dev.faultline.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * The documented lengths of texts. The units are not documented (which characters count, 1000 or 1024 a KB): only a
 * text that is too long in each of them is rejected. Messages leave out the text.
 */
final class Limits {

    static final int NAME = 100;
    static final int PHONE = 50;
    static final int NOTES = 10 * 1024;
    static final int CV_TEXT = 100 * 1024;
    static final int EMAIL_SUBJECT = 200;
    static final int EMAIL_BODY = 5000;

    private Limits() {}

    /** A text that may be empty. */
    static String atMost(int most, String text, String name) {
        return Checks.atMost(Checks.notNull(text, name, "at most " + most + " characters"), name, most);
    }

    /** A text that may be left out, {@code null} or blank. */
    static @Nullable String optional(int most, @Nullable String text, String name) {
        return text == null || text.isBlank() ? null : atMost(most, text, name);
    }

    /** A text that is not blank. */
    static String notBlank(int most, String text, String name) {
        return atMost(most, Checks.notBlank(text, name, "1 to " + most + " characters"), name);
    }
}
