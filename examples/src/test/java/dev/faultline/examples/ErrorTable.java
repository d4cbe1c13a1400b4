package dev.faultline.examples;

import dev.faultline.core.ErrorCode;
import dev.faultline.core.Outcome;
import dev.faultline.core.RetryAdvice;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes an API's error table for people. */
final class ErrorTable {

    private ErrorTable() {}

    /**
     * The table as Markdown: a line a code, in the order of the codes.
     *
     * @param title the heading with its marks, for example {@code # Errors}
     * @param codes the lines, usually all constants of an enum
     * @return heading and table, ended by a line feed
     */
    static String markdown(String title, ErrorCode[] codes) {
        String heading = title + "\n\n"
                + row("Code", "HTTP", "Group", "Class", "Retry", "Outcome", "What to do")
                + row("---", "---", "---", "---", "---", "---", "---");
        return heading + Stream.of(codes).map(ErrorTable::line).collect(Collectors.joining());
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

    static String row(String... cells) {
        return List.of(cells).stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
