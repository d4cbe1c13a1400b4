package dev.faultline.telephony;

import dev.faultline.telephony.internal.LeadContent;
import dev.faultline.telephony.internal.LeadRows;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
     * Rows, sent as {@code leads.csv} in UTF-8. They are checked here: a message has the row's number, from 1, and the
     * column, but no value.
     *
     * @param rows at least one; values by column, {@code phone_number} in each. A column that a row lacks, or whose
     *     value is {@code null}, is empty in it
     * @throws IllegalArgumentException if a {@code phone_number} is missing or of another form than E.164 or local
     *     digits, a column has no name, or the file is larger than 10 MB
     */
    public static LeadFile ofRows(List<? extends Map<String, ? extends @Nullable String>> rows) {
        return new LeadFile("leads.csv", LeadRows.csv(rows));
    }
}
