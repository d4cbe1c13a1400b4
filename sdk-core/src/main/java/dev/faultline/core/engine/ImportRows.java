package dev.faultline.core.engine;

import dev.faultline.core.ImportResult.Fate;
import dev.faultline.core.ImportResult.Range;
import dev.faultline.core.RequestData;
import dev.faultline.core.internal.ImportMark;
import dev.faultline.core.internal.ImportMark.Entry;
import dev.faultline.core.internal.Rows;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The rows of an import in the order in which they are sent. Those that are not sent again are compared with the mark before
 * anything is sent: rows in other places would be imported twice.
 *
 * @param <T> a row
 */
final class ImportRows<T extends RequestData> {

    private final Rows<T> source;
    private final int perRequest;
    private final boolean resendRefused;

    /** The refused rows in front of ranges that were compared already. */
    private final Deque<T> heldBack = new ArrayDeque<>();

    ImportRows(Rows<T> source, int perRequest, boolean resendRefused) {
        this.source = source;
        this.perRequest = perRequest;
        this.resendRefused = resendRefused;
    }

    /** Whether a range of the mark is sent again. */
    boolean sendsAgain(Entry known) {
        return known.range().fate() == Fate.REFUSED && resendRefused;
    }

    /**
     * Reads what is not sent again, and compares it. Refused rows in front of it are held back.
     *
     * @param mark all ranges of the mark
     * @throws IllegalArgumentException if the rows are others
     */
    void compare(List<Entry> mark) {
        int end = mark.size();
        while (end > 0 && sendsAgain(mark.get(end - 1))) {
            end--;
        }
        mark.subList(0, end).forEach(this::compare);
    }

    private void compare(Entry known) {
        Range range = known.range();
        int checksum = 0;
        for (long row = range.from(); row < range.to(); ) {
            List<T> rows = source.read(Math.min(range.to() - row, perRequest), row);
            if (rows.isEmpty()) {
                throw changed("the source ends at row " + row);
            }
            if (sendsAgain(known)) {
                heldBack.addAll(rows);
            } else {
                checksum = ImportMark.checksum(checksum, rows);
            }
            row += rows.size();
        }
        if (range.fate() != Fate.REFUSED && checksum != known.checksum()) { // refused ones may be corrected
            throw changed("not all of rows " + range.from() + " to " + (range.to() - 1) + " are the mark's");
        }
    }

    /**
     * The rows of the next request.
     *
     * @param from the number of the first one
     * @param known the rest of the range that the mark has from there, 0 if it has none
     * @return none at the end
     * @throws IllegalArgumentException if there are none although the mark has some
     */
    List<T> next(long from, long known) {
        long most = known == 0 ? perRequest : Math.min(known, perRequest);
        List<T> rows = heldBack.isEmpty() ? source.read(most, from) : held(most);
        if (rows.isEmpty() && known > 0) {
            throw changed("the source ends at row " + from);
        }
        return rows;
    }

    private List<T> held(long most) {
        List<T> rows = new ArrayList<>();
        while (rows.size() < most && !heldBack.isEmpty()) {
            rows.add(heldBack.remove());
        }
        return rows;
    }

    private static IllegalArgumentException changed(String how) {
        return new IllegalArgumentException(
                how + ": give the rows that the mark is of, in the same order; others may follow");
    }
}
