package dev.faultline.core.internal;

import dev.faultline.core.ImportResult.Fate;
import dev.faultline.core.ImportResult.Range;
import dev.faultline.core.SdkException;
import dev.faultline.core.internal.ImportMark.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fates of an import's rows: those up to the present one, and those that its mark has beyond. */
public final class ImportLedger {

    private final String target;
    private final List<Entry> done = new ArrayList<>();
    private final Deque<Entry> ahead;
    private final TreeSet<Long> failed;
    private boolean sendsAgain;
    private boolean changed;

    /**
     * Starts before the first row.
     *
     * @param target the target's name
     * @param mark of an import that has ended, {@code null} for none
     */
    public ImportLedger(String target, @Nullable String mark) {
        this.target = target;
        ahead = new ArrayDeque<>(ImportMark.read(mark, target));
        failed = new TreeSet<>(ImportMark.failed(mark));
    }

    /** The number of the next row. */
    public long row() {
        return done.isEmpty() ? 0 : done.get(done.size() - 1).range().to();
    }

    /** The next rows' range, {@code null} if they are new. */
    public @Nullable Entry known() {
        return ahead.peek();
    }

    /** All ranges beyond the present row. */
    public List<Entry> ahead() {
        return List.copyOf(ahead);
    }

    /** Leaves the next range as it is. */
    public void keep() {
        add(ahead.remove());
    }

    /** Begins to send the next rows, which are unknown from now on. */
    public void send(int rows, int checksum) {
        long from = row();
        Entry known = ahead.poll();
        sendsAgain = known != null;
        if (known != null && known.range().rows() > rows) {
            ahead.push(refused(from + rows, known.range().rows() - rows));
        }
        done.add(new Entry(new Range(from, rows, Fate.UNKNOWN, null, null), checksum));
    }

    /** Takes back that the rows were sent. */
    public void unsend() {
        Range sent = done.remove(done.size() - 1).range();
        if (sendsAgain) {
            ahead.push(refused(sent.from(), sent.rows()));
        }
    }

    /** Settles the fate of the rows that were sent. */
    public Range settle(Fate fate, @Nullable String job, @Nullable SdkException failure) {
        Entry sent = done.remove(done.size() - 1);
        failed.subSet(sent.range().from(), sent.range().to()).clear();
        Range range = new Range(sent.range().from(), sent.range().rows(), fate, job, failure);
        add(new Entry(range, sent.checksum()));
        changed = true;
        return range;
    }

    /** Keeps the rows that a response names as failed. */
    public void failed(Set<Long> rows) {
        failed.addAll(rows);
    }

    /** The rows that a response of any run names as failed, in ascending order. */
    public List<Long> failed() {
        return List.copyOf(failed);
    }

    /** Whether a row has got a fate since the beginning. */
    public boolean changed() {
        return changed;
    }

    /** All rows that have a fate. */
    public List<Range> ranges() {
        return entries().map(Entry::range).toList();
    }

    /** As a text. */
    public String mark() {
        return ImportMark.write(target, entries().toList(), failed);
    }

    private Stream<Entry> entries() {
        return Stream.concat(done.stream(), ahead.stream());
    }

    /** Refused rows may be corrected, so that no checksum of theirs is compared. */
    private static Entry refused(long from, long rows) {
        return new Entry(new Range(from, rows, Fate.REFUSED, null, null), 0);
    }

    private void add(Entry entry) {
        Entry longer = done.isEmpty() ? null : done.get(done.size() - 1).and(entry);
        if (longer == null) {
            done.add(entry);
        } else {
            done.set(done.size() - 1, longer);
        }
    }
}
