package dev.faultline.telephony;

import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.internal.E164;
import dev.faultline.telephony.internal.Limits;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of leads as the CSV of an upload (RFC 4180). All rows are checked before the first is written. */
final class LeadRows {

    private static final String PHONE_NUMBER = "phone_number";

    private static final String TOO_LARGE = "makes the file larger than " + Limits.LARGEST_FILE
            + " bytes (10 MB): send the rows before it, and a file of the rest";

    private final List<Map<String, @Nullable String>> rows = new ArrayList<>();
    private final Set<String> columns = new LinkedHashSet<>();
    private final List<LeadRowsException.Fault> faults = new ArrayList<>();

    /** No more than the file will have: a source without an end is left as soon as the file is too large. */
    private long bytes;

    private LeadRows() {}

    static byte[] csv(Iterator<? extends Map<String, ? extends @Nullable String>> source) {
        LeadRows leads = new LeadRows();
        Checks.that(source.hasNext(), "rows", "empty", "at least one row");
        boolean more = true;
        for (int number = 1; more && source.hasNext(); number++) {
            more = leads.takes(source.next(), number);
        }
        leads.throwFaults();
        byte[] csv = leads.csv();
        leads.throwFaults();
        return csv;
    }

    private void throwFaults() {
        if (!faults.isEmpty()) {
            throw new LeadRowsException(faults);
        }
    }

    /** Whether there may be another row. */
    private boolean takes(@Nullable Map<String, ? extends @Nullable String> row, int number) {
        if (row == null) {
            fault(number, null, "is null: give its values by column");
        } else {
            take(new LinkedHashMap<>(row), number); // the source may use one map for all rows
        }
        return bytes <= Limits.LARGEST_FILE && faults.size() < LeadRowsException.MOST_FAULTS;
    }

    private void take(Map<String, @Nullable String> row, int number) {
        if (row.values().stream().allMatch(LeadRows::isBlank)) {
            fault(number, null, "is empty: leave it out");
            return;
        }
        row.keySet().forEach(column -> checkColumn(column, number));
        checkPhoneNumber(row, number);
        rows.add(row);
        bytes += size(row);
        if (bytes > Limits.LARGEST_FILE) {
            fault(number, null, TOO_LARGE);
        }
    }

    /** Once for each column: two that differ by blanks alone would be one to a reader of the file. */
    private void checkColumn(@Nullable String column, int row) {
        if (column == null || column.isBlank()) {
            fault(row, null, "has a column without a name: name it");
        } else if (columns.add(column)) {
            String name = column.strip();
            if (!name.equals(column)) {
                fault(row, column, "has blanks at its ends: name the column " + name);
            } else if (name.equalsIgnoreCase(PHONE_NUMBER) && !name.equals(PHONE_NUMBER)) {
                fault(row, column, "is no column of the API: name it " + PHONE_NUMBER);
            }
        }
    }

    /** With {@code +} it is E.164; a local number without country code is documented for files, too. */
    private void checkPhoneNumber(Map<String, @Nullable String> row, int number) {
        String right = "give a number such as +14155550123";
        String given = row.get(PHONE_NUMBER);
        if (given == null || isBlank(given)) {
            fault(number, PHONE_NUMBER, "is " + (given == null ? "null" : "blank") + ": " + right);
        } else if (given.startsWith("+") ? !E164.matches(given) : !given.matches("[0-9]{2,15}")) {
            fault(number, PHONE_NUMBER, "is of another form: " + right + ", or the digits of a local one");
        }
    }

    private void fault(int row, @Nullable String column, String reason) {
        faults.add(new LeadRowsException.Fault(row, column, reason));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static long size(Map<String, @Nullable String> row) {
        long size = 2 + row.size() - 1L;
        for (String value : row.values()) {
            size += value == null ? 0 : value.length();
        }
        return size;
    }

    private byte[] csv() {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        csv.writeBytes(line(columns.stream().map(LeadRows::quoted)));
        int number = 0;
        for (Map<String, @Nullable String> row : rows) {
            csv.writeBytes(line(columns.stream().map(row::get).map(LeadRows::quoted)));
            number++;
            if (csv.size() > Limits.LARGEST_FILE) {
                fault(number, null, TOO_LARGE);
                break;
            }
        }
        return csv.toByteArray();
    }

    private static byte[] line(Stream<String> values) {
        return values.collect(Collectors.joining(",", "", "\r\n")).getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(@Nullable String value) {
        String text = value == null ? "" : value;
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                && text.equals(text.strip());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
