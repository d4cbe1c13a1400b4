package dev.faultline.core.internal;

import dev.faultline.core.ErrorCode;
import dev.faultline.core.ErrorExample;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Look-up and examples, which the error tables of all APIs share. */
public final class ErrorTables {

    private ErrorTables() {}

    /**
     * Finds the line of a code.
     *
     * @param table an API's lines
     * @param code as sent, or {@code null}
     * @param <E> the API's table
     * @return the line, {@code null} if the table has none
     */
    public static <E extends ErrorCode> @Nullable E find(E[] table, @Nullable String code) {
        for (E line : table) {
            if (line.code().equals(code)) {
                return line;
            }
        }
        return null;
    }

    /**
     * An example response in JSON.
     *
     * @param error the line
     * @param envelope the members that the API's envelope has, without braces; the line's own are added
     * @return a 429 with {@code Retry-After: 1}
     */
    public static ErrorExample example(ErrorCode error, String envelope) {
        String members = error.line().exampleMembers();
        String body = "{" + envelope + (members.isEmpty() ? "" : "," + members) + "}";
        return new ErrorExample(
                error.status(),
                error.status() == 429
                        ? Map.of("Content-Type", "application/json", "Retry-After", "1")
                        : Map.of("Content-Type", "application/json"),
                body);
    }
}
