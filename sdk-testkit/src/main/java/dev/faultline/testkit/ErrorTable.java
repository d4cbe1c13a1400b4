package dev.faultline.testkit;

import dev.faultline.core.ErrorCode;
import dev.faultline.core.Outcome;
import dev.faultline.core.RetryAdvice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes an API's error table for people, and keeps the page in the documentation as the code has it: a test of each API
 * {@linkplain #check compares} the two.
 */
public final class ErrorTable {

    private ErrorTable() {}

    /**
     * The table as Markdown: a line a code, in the order of the codes.
     *
     * @param title the heading with its marks, for example {@code # Errors}
     * @param codes the lines, usually all constants of an enum
     * @return heading and table, ended by a line feed
     */
    public static String markdown(String title, ErrorCode[] codes) {
        String heading = title + "\n\n"
                + row("Code", "HTTP", "Group", "Class", "Retry", "Outcome", "What to do")
                + row("---", "---", "---", "---", "---", "---", "---");
        return heading + Stream.of(codes).map(ErrorTable::line).collect(Collectors.joining());
    }

    /**
     * Fails if a page differs from what it should say. With {@code -Dfaultline.docs=write} it writes the page first.
     *
     * @param page where the page is
     * @param content what it should say
     * @throws AssertionError if it says anything else, with the first line that differs, or does not exist
     */
    public static void check(Path page, String content) {
        try {
            if (System.getProperty("faultline.docs", "").equals("write")) {
                Files.createDirectories(page.toAbsolutePath().getParent());
                Files.writeString(page, content);
            }
            String found = Files.exists(page) ? Files.readString(page) : "";
            if (!found.equals(content)) {
                throw new AssertionError(page.normalize() + " differs from the code at its line "
                        + firstDifference(found, content) + "; -Dfaultline.docs=write writes it anew");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the page could not be read or written: " + page, e);
        }
    }

    private static String firstDifference(String found, String content) {
        String[] is = found.split("\n", -1);
        String[] should = content.split("\n", -1);
        int at = 0;
        while (at < is.length && at < should.length && is[at].equals(should[at])) {
            at++;
        }
        return (at + 1) + ", which should be: " + (at < should.length ? should[at] : "no more");
    }

    private static String line(ErrorCode code) {
        return row(
                "`" + code.code() + "`",
                Integer.toString(code.status()),
                "`" + code.type().getSuperclass().getSimpleName() + "`",
                "`" + name(code.type()) + "`",
                retry(code.retryAdvice()),
                outcome(code.outcome()),
                code.remedy());
    }

    /** As a {@code catch} has it, with the class that it is nested in. */
    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
    }

    private static String retry(RetryAdvice advice) {
        return switch (advice) {
            case NEVER -> "no";
            case BACKOFF -> "after a backoff";
            case AFTER_DELAY -> "after the server's delay";
        };
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case NOT_PROCESSED -> "not done";
            case UNKNOWN -> "unknown";
            case PROCESSED -> "done";
        };
    }

    private static String row(String... cells) {
        return List.of(cells).stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
