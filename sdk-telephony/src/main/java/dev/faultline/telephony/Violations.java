package dev.faultline.telephony;

import dev.faultline.core.FieldError;
import java.util.List;

/**
 * Finds the field named by a message. The API has no codes for fields, but sentences of a fixed form: {@code
 * phone_number must be ..}, {@code a and b are required when ..}. The time is linear in the sentence's length.
 */
final class Violations {

    private static final String PREFIX = "Validation failed: ";

    private static final List<String> VERBS = List.of(" must", " should", " is required", " are required");

    private Violations() {}

    static List<FieldError> of(List<String> messages) {
        return messages.stream()
                .flatMap(message -> fields(message).stream().map(field -> new FieldError(field, null, message)))
                .toList();
    }

    /** The fields at a sentence's beginning; none if it does not begin with any. */
    static List<String> fields(CharSequence sentence) {
        int start = startsWith(sentence, 0, PREFIX) ? PREFIX.length() : 0;
        int end = runEnd(sentence, start);
        if (!names(sentence, start, end)) {
            return List.of();
        }
        if (VERBS.stream().anyMatch(verb -> wordsAt(sentence, end, verb))) {
            return List.of(text(sentence, start, end));
        }
        String and = " and ";
        if (!startsWith(sentence, end, and)) {
            return List.of();
        }
        int secondStart = end + and.length();
        int secondEnd = runEnd(sentence, secondStart);
        return names(sentence, secondStart, secondEnd) && wordsAt(sentence, secondEnd, " are required")
                ? List.of(text(sentence, start, end), text(sentence, secondStart, secondEnd))
                : List.of();
    }

    /** No documented field begins with a capital: "File must be a CSV or Excel file" names none. */
    private static boolean names(CharSequence sentence, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = sentence.charAt(i);
            if (isWord(c)) {
                return c < 'A' || c > 'Z';
            }
        }
        return false;
    }

    private static int runEnd(CharSequence sentence, int start) {
        int end = start;
        while (end < sentence.length() && isField(sentence.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean wordsAt(CharSequence sentence, int at, String words) {
        int end = at + words.length();
        return startsWith(sentence, at, words) && (end == sentence.length() || !isWord(sentence.charAt(end)));
    }

    private static boolean startsWith(CharSequence sentence, int at, String text) {
        if (sentence.length() - at < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (sentence.charAt(at + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isField(char c) {
        return isWord(c) || c == '.' || c == '[' || c == ']';
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    private static String text(CharSequence sentence, int start, int end) {
        return sentence.subSequence(start, end).toString();
    }
}
