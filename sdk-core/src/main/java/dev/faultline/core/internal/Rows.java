package dev.faultline.core.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a source, read when they are needed. Whoever closes it while it is read leaves the closing to the reader. */
public final class Rows<T> implements AutoCloseable {

    private final Supplier<? extends Iterator<? extends T>> source;
    private final Runnable close;
    private @Nullable Iterator<? extends T> rows;
    private boolean reading;
    private boolean closed;

    private Rows(Supplier<? extends Iterator<? extends T>> source, Runnable close) {
        this.source = source;
        this.close = close;
    }

    /** Those of a stream, which is closed with this. */
    public static <T> Rows<T> of(@Nullable Stream<? extends T> stream) {
        BaseStream<? extends T, ?> given = Checks.notNull(stream, "rows", "a stream of rows");
        return new Rows<>(given::iterator, given::close);
    }

    /** Those of a collection, or of anything that can be gone through once. */
    public static <T> Rows<T> of(@Nullable Iterable<? extends T> rows) {
        Iterable<? extends T> given = Checks.notNull(rows, "rows", "rows");
        return new Rows<>(given::iterator, () -> {});
    }

    /**
     * Reads the next rows.
     *
     * @param most how many at most
     * @param from the number of the first, for messages
     * @return fewer at the end
     */
    public List<T> read(long most, long from) {
        synchronized (this) {
            if (closed) {
                return List.of();
            }
            reading = true;
        }
        try {
            Iterator<? extends T> iterator = rows == null ? source.get() : rows;
            rows = iterator;
            List<T> read = new ArrayList<>();
            while (read.size() < most && iterator.hasNext()) {
                read.add(Checks.notNull(iterator.next(), "row " + (from + read.size()), "none that is null"));
            }
            return read;
        } finally {
            boolean over;
            synchronized (this) {
                reading = false;
                over = closed;
            }
            if (over) {
                closeSource();
            }
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            if (reading) {
                return;
            }
        }
        closeSource();
    }

    /** A source that cannot be closed must not hide the fate of its rows. */
    private void closeSource() {
        try {
            close.run();
        } catch (RuntimeException e) {
            // all rows that were needed have been read
        }
    }
}
