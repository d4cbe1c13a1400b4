package dev.faultline.telephony;

import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.internal.LeadContent;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The people to call, for a batch or a workflow: CSV, XLSX or XLS by its name, of at most 10 MB. A batch requires a
 * column {@code phone_number}; its other columns become variables of the prompt. Numbers should have {@code +} and the
 * country code, which only local destinations do without. Source: <a
 * href="https://dialnexa.com/docs/deploy/batch-calling">Batch calling</a>.
 */
@SuppressWarnings("exports")
public final class LeadFile extends LeadContent {

    private LeadFile(Path path) {
        super(path);
    }

    private LeadFile(String name, byte[] bytes) {
        super(name, bytes);
    }

    /**
     * A file on a disk. Each attempt streams it anew, so it must not change until the upload has ended.
     *
     * @param path a file whose name ends in {@code .csv}, {@code .xlsx} or {@code .xls}
     * @throws IllegalArgumentException if it is missing, not readable, larger than 10 MB or has another extension
     */
    public static LeadFile of(Path path) {
        return new LeadFile(path);
    }

    /**
     * A file in memory.
     *
     * @param name a name that ends in {@code .csv}, {@code .xlsx} or {@code .xls}
     * @param bytes its content, copied
     * @throws IllegalArgumentException if it is larger than 10 MB or has another extension
     */
    public static LeadFile of(String name, byte[] bytes) {
        return new LeadFile(name, bytes);
    }

    /**
     * Rows, sent as {@code leads.csv} in UTF-8. They are checked here, before anything is sent: a {@link LeadRowsException}
     * has row and column of each fault, but no value. Two rows with one number are two calls: the API is not documented to
     * recognise them.
     *
     * @param rows at least one, each with any value; values by column, {@code phone_number} in each. A column that a row
     *     lacks, or whose value is {@code null}, is empty in it. The rows are read once, and no longer than the file may be; each is copied as it is read, so a
     *     source may use one map for all of them
     * @throws LeadRowsException if a {@code phone_number} is missing or of another form than E.164 or local digits, a row is
     *     empty, a column has no name or blanks at its ends, or a row makes the file larger than 10 MB
     * @throws IllegalArgumentException if there are no rows
     */
    public static LeadFile ofRows(Iterable<? extends Map<String, ? extends @Nullable String>> rows) {
        return new LeadFile("leads.csv", LeadRows.csv(given(rows).iterator()));
    }

    /**
     * Rows of a stream, such as that of a query, sent as {@link #ofRows(Iterable)} sends them. The stream is closed.
     *
     * @param rows as for {@link #ofRows(Iterable)}
     * @throws LeadRowsException as {@link #ofRows(Iterable)} does
     * @throws IllegalArgumentException if there are no rows
     */
    public static LeadFile ofRows(Stream<? extends Map<String, ? extends @Nullable String>> rows) {
        try (rows) {
            return new LeadFile("leads.csv", LeadRows.csv(given(rows).iterator()));
        }
    }

    private static <R> R given(R rows) {
        return Checks.notNull(rows, "rows", "at least one row");
    }
}
