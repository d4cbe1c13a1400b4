package dev.faultline.sequences.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.LongStream;

/** Ids as a short text, such as {@code 1-1000,1003}. */
final class IdRanges {

    /** More ids than any operation has; a damaged text must not fill the memory. */
    private static final long MOST = 1_000_000;

    private IdRanges() {}

    static String write(Collection<Long> ids) {
        StringJoiner text = new StringJoiner(",");
        List<Long> sorted = ids.stream().sorted().distinct().toList();
        for (int from = 0; from < sorted.size(); ) {
            int to = from;
            while (to + 1 < sorted.size() && sorted.get(to + 1) == sorted.get(to) + 1) {
                to++;
            }
            text.add(from == to ? sorted.get(from).toString() : sorted.get(from) + "-" + sorted.get(to));
            from = to + 1;
        }
        return text.toString();
    }

    /**
     * Reads the text.
     *
     * @throws IllegalArgumentException if it is none
     */
    static List<Long> read(String text) {
        List<Long> ids = new ArrayList<>();
        if (text.isEmpty()) {
            return ids;
        }
        for (String range : text.split(",", -1)) {
            String[] ends = range.split("-", 2);
            long from = Long.parseLong(ends[0]);
            long to = Long.parseLong(ends[ends.length - 1]);
            if (to < from || to - from < 0 || to - from >= MOST - ids.size()) {
                throw new NumberFormatException("no range of ids");
            }
            LongStream.rangeClosed(from, to).forEach(ids::add);
        }
        return ids;
    }
}
