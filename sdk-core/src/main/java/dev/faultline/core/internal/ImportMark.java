package dev.faultline.core.internal;

import dev.faultline.core.ImportResult.Fate;
import dev.faultline.core.ImportResult.Range;
import dev.faultline.core.JsonValue;
import dev.faultline.core.RequestData;
import dev.faultline.core.internal.json.Json;
import dev.faultline.core.internal.json.StableJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The fates of rows as a text that can be stored: {@code {"version":1,"target":"POST /x","rows":[["accepted",1500,"1c3e9f00"],
 * ["accepted",500,"07a2c1d4","job 17"],["refused",500,"5ab01e77"],["unknown",500,"90c4d2f1"]]}}. The last one is an array
 * for each range: fate, number of rows, checksum and, if there is one, the job. Rows that responses name as failed follow as
 * {@code "failed":[3,17]}.
 */
public final class ImportMark {

    private static final int VERSION = 1;
    private static final String RIGHT = "a mark that an import of these rows has stored";

    private ImportMark() {}

    /**
     * A range with the checksum of its rows.
     *
     * @param range where
     * @param checksum of its rows in their order
     */
    public record Entry(Range range, int checksum) {

        /** Both as one, {@code null} unless both are accepted and have no job. */
        public @Nullable Entry and(Entry next) {
            boolean plain = isPlain() && next.isPlain();
            if (!plain) {
                return null;
            }
            long rows = range.rows() + next.range.rows();
            int both = checksum * power(31, next.range.rows()) + next.checksum;
            return new Entry(new Range(range.from(), rows, Fate.ACCEPTED, null, null), both);
        }

        private boolean isPlain() {
            return range.fate() == Fate.ACCEPTED && range.job() == null;
        }
    }

    /**
     * Goes on with a checksum.
     *
     * @param before that of the rows before, 0 at the beginning
     * @param rows the next rows, whose fields may be in any order, at any depth
     */
    public static int checksum(int before, List<? extends RequestData> rows) {
        int checksum = before;
        for (RequestData row : rows) {
            CRC32 content = new CRC32();
            content.update(Json.write(StableJson.of(row)));
            checksum = checksum * 31 + (int) content.getValue();
        }
        return checksum;
    }

    private static int power(int base, long exponent) {
        int result = 1;
        int square = base;
        for (long left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result *= square;
            }
            square *= square;
        }
        return result;
    }

    /** Writes the text. */
    public static String write(String target, List<Entry> entries, Collection<Long> failed) {
        Map<String, Object> mark = new LinkedHashMap<>();
        mark.put("version", VERSION);
        mark.put("target", target);
        mark.put("rows", entries.stream().map(ImportMark::written).toList());
        if (!failed.isEmpty()) {
            mark.put("failed", failed);
        }
        return new String(Json.write(mark), StandardCharsets.UTF_8);
    }

    private static List<Object> written(Entry entry) {
        Range range = entry.range();
        List<Object> written = new ArrayList<>();
        written.add(range.fate().name().toLowerCase(Locale.ROOT));
        written.add(range.rows());
        written.add(String.format(Locale.ROOT, "%08x", entry.checksum()));
        if (range.job() != null) {
            written.add(range.job());
        }
        return written;
    }

    /**
     * Reads the text.
     *
     * @throws IllegalArgumentException if it is none, of a newer version, or of another target
     */
    public static List<Entry> read(@Nullable String text, String target) {
        if (text == null) {
            return List.of();
        }
        JsonValue mark = JsonValue.parse(text);
        BigDecimal version = mark.get("version").asNumber().orElse(BigDecimal.ZERO);
        Checks.that(version.compareTo(BigDecimal.valueOf(VERSION)) == 0, "mark", "not of version " + VERSION, RIGHT);
        String own = mark.get("target").asText().orElse("");
        Checks.that(own.equals(target), "mark", "one of " + OneLine.shortened(own) + ", not of " + target, RIGHT);
        List<Entry> entries = new ArrayList<>();
        long from = 0;
        for (JsonValue range : mark.get("rows").items()) {
            Entry entry = read(range, from);
            entries.add(entry);
            from = entry.range().to();
        }
        return entries;
    }

    /** Reads the rows that responses named as failed from a text that {@link #read(String, String)} accepts. */
    public static List<Long> failed(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        try {
            return JsonValue.parse(text).get("failed").items().stream()
                    .map(row -> row.asNumber().orElseThrow().longValueExact())
                    .toList();
        } catch (NoSuchElementException | ArithmeticException e) {
            throw new IllegalArgumentException("mark is damaged: give " + RIGHT, e);
        }
    }

    private static Entry read(JsonValue range, long from) {
        try {
            Fate fate = Fate.valueOf(range.get(0).asText().orElse("").toUpperCase(Locale.ROOT));
            long rows = range.get(1).asNumber().orElse(BigDecimal.ZERO).longValueExact();
            int checksum = Integer.parseUnsignedInt(range.get(2).asText().orElse(""), 16);
            Checks.that(rows > 0, "mark", "one with " + rows + " rows", RIGHT);
            String job = range.get(3).asText().orElse(null);
            return new Entry(new Range(from, rows, fate, job, null), checksum);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException("mark is damaged after row " + from + ": give " + RIGHT, e);
        }
    }
}
