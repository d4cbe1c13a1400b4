package dev.faultline.telephony.internal;

import dev.faultline.core.internal.Checks;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of leads as the CSV of an upload (RFC 4180). Messages have row and column, never a value. */
public final class LeadRows {

    private static final String PHONE_NUMBER = "phone_number";

    private LeadRows() {}

    /** Checks all rows before it writes the first. */
    public static byte[] csv(List<? extends Map<String, ? extends @Nullable String>> rows) {
        Checks.notNull(rows, "rows", "at least one row");
        Checks.that(!rows.isEmpty(), "rows", "empty", "at least one row");
        Set<String> columns = new LinkedHashSet<>();
        int number = 0;
        for (Map<String, ? extends @Nullable String> row : rows) {
            number++;
            Checks.notNull(row, "row " + number, "its values by column");
            checkPhoneNumber(row.get(PHONE_NUMBER), PHONE_NUMBER + " of row " + number);
            for (String column : row.keySet()) {
                columns.add(Checks.notBlank(column, "a column of row " + number, "its name"));
            }
        }
        StringBuilder csv = new StringBuilder(line(columns.stream().map(LeadRows::quoted)));
        for (Map<String, ? extends @Nullable String> row : rows) {
            csv.append(line(columns.stream().map(row::get).map(LeadRows::quoted)));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** With {@code +} it is E.164; a local number without country code is documented for files, too. */
    private static void checkPhoneNumber(@Nullable String number, String name) {
        String right = "a number such as +14155550123";
        String given = Checks.notBlank(number, name, right);
        boolean valid = given.startsWith("+") ? E164.matches(given) : given.matches("[0-9]{2,15}");
        Checks.that(valid, name, "of another form", right + ", or the digits of a local one");
    }

    private static String line(Stream<String> values) {
        return values.collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(@Nullable String value) {
        String text = value == null ? "" : value;
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                && text.equals(text.strip());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
