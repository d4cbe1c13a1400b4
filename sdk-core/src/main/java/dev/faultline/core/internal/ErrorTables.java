package dev.faultline.core.internal;

import dev.faultline.core.ErrorCode;
import dev.faultline.core.ErrorExample;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The common part of all error tables. */
public final class ErrorTables {

    private ErrorTables() {}

    /**
     * Finds the entry of a code.
     *
     * @param table an API's entries
     * @param code as sent, or {@code null}
     * @param <E> the API's table
     * @return the entry, {@code null} if the table has none
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
     * @param error the entry
     * @param envelope the members of the API's envelope, without braces; the entry's own are added
     * @return a 429 with {@code Retry-After: 1}
     */
    public static ErrorExample example(ErrorCode error, String envelope) {
        String members = error.spec().exampleMembers();
        String body = "{" + envelope + (members.isEmpty() ? "" : "," + members) + "}";
        return new ErrorExample(
                error.status(),
                error.status() == 429
                        ? Map.of("Content-Type", "application/json", "Retry-After", "1")
                        : Map.of("Content-Type", "application/json"),
                body);
    }
}
