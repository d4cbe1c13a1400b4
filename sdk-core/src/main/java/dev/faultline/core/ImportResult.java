package dev.faultline.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The result of an import of any number of rows, request by request. Each row is in one of {@link #accepted()}, {@link
 * #refused()} and {@link #unknown()}, or is unsent: then it stands at {@link #unsentFrom()} or later.
 *
 * <pre>{@code
 * ImportResult result = ..importAll(rows, o -> o.resume(stored).store(mark -> save(mark)));
 * result.unknown().forEach(range -> ..); // may be imported: look, and never send them blindly
 * result.refused().forEach(range -> ..); // correct them
 * result.stoppedBy().ifPresent(why -> ..); // call again later, with the same rows and the mark
 * }</pre>
 *
 * <p>A resumed import has one result for all its runs. Rows are counted from 0, in the order of their source.
 */
public final class ImportResult {

    private final List<Range> ranges;
    private final Map<Long, ApiException> failures;
    private final List<Long> failedBefore;
    private final @Nullable RuntimeException stoppedBy;
    private final String mark;

    ImportResult(
            List<Range> ranges,
            Map<Long, ApiException> failures,
            List<Long> failedBefore,
            @Nullable RuntimeException stoppedBy,
            String mark) {
        this.ranges = List.copyOf(ranges);
        this.failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
        this.failedBefore = List.copyOf(failedBefore);
        this.stoppedBy = stoppedBy;
        this.mark = mark;
    }

    /** What became of rows that were sent. */
    public enum Fate {
        /** The API accepted their request. */
        ACCEPTED,
        /** The API rejected their request for what is in it; none of them was imported. */
        REFUSED,
        /** Their request was sent and has no usable response, so that they may be imported. They are never sent again. */
        UNKNOWN
    }

    /**
     * Rows that stand together and have the same fate. Neighbours that were accepted are one range; others are those of
     * one request.
     *
     * @param from the first row, from 0
     * @param rows how many
     * @param fate what became of them
     * @param job the id of the vendor's job that goes on with them, empty if the response does not name it; {@code null} if
     *     there is none
     * @param failure why they are refused or unknown; {@code null} if they are accepted, or were sent in an earlier run
     */
    public record Range(
            long from,
            long rows,
            Fate fate,
            @Nullable String job,
            @Nullable SdkException failure) {

        /** The row after the last one. */
        public long to() {
            return from + rows;
        }

        /** Where, and the fate; the failure's message follows. */
        @Override
        public String toString() {
            return "rows " + from + " to " + (to() - 1) + " " + fate + (failure == null ? "" : ": " + failure);
        }
    }

    /** All rows that have a fate, in the source's order. */
    public List<Range> ranges() {
        return ranges;
    }

    /** The rows whose request the API accepted. */
    public List<Range> accepted() {
        return with(range -> range.fate() == Fate.ACCEPTED);
    }

    /** The rows whose request the API rejected for what is in it. */
    public List<Range> refused() {
        return with(range -> range.fate() == Fate.REFUSED);
    }

    /** The rows that may be imported, and are never sent again. */
    public List<Range> unknown() {
        return with(range -> range.fate() == Fate.UNKNOWN);
    }

    /** The accepted rows with which a job of the vendor's goes on. */
    public List<Range> pending() {
        return with(range -> range.job() != null);
    }

    private List<Range> with(Predicate<Range> kind) {
        return ranges.stream().filter(kind).toList();
    }

    /**
     * How many rows have a fate.
     *
     * @param fate which
     * @return the number of rows
     */
    public long count(Fate fate) {
        return with(range -> range.fate() == fate).stream()
                .mapToLong(Range::rows)
                .sum();
    }

    /**
     * The first row that has no fate. It and all rows after it are unsent.
     *
     * @return the number of the rows before; no row has this number if the source has ended
     */
    public long unsentFrom() {
        return ranges.isEmpty() ? 0 : ranges.get(ranges.size() - 1).to();
    }

    /**
     * The rows that a response names as failed, in this run.
     *
     * @return the exception of each, by its row; empty for rows that no response names
     */
    public Map<Long, ApiException> failures() {
        return failures;
    }

    /**
     * The rows that a response named as failed in an earlier run of a resumed import, and that were not sent again since.
     *
     * @return their numbers, in ascending order; their exceptions were that run's {@link #failures()}
     */
    public List<Long> failedBefore() {
        return failedBefore;
    }

    /**
     * The failure that ended the import before all rows were sent.
     *
     * @return the failed request's {@link SdkException}; {@link CallInterruptedException} after {@link
     *     ImportProgress#stop()}; an exception of the application's own rows or functions; empty if all rows were sent
     */
    public Optional<RuntimeException> stoppedBy() {
        return Optional.ofNullable(stoppedBy);
    }

    /**
     * The mark to {@linkplain ImportOptions#resume resume} with.
     *
     * @return a text with a version; it has numbers and checksums of rows, and none of their values
     */
    public String mark() {
        return mark;
    }

    /** Whether all rows were sent and accepted, and no response of any run names one as failed. */
    public boolean allAccepted() {
        return stoppedBy == null
                && failures.isEmpty()
                && failedBefore.isEmpty()
                && ranges.stream().allMatch(range -> range.fate() == Fate.ACCEPTED);
    }

    /**
     * Throws unless all rows were accepted.
     *
     * @return this result, if {@link #allAccepted()}
     * @throws RuntimeException {@link #stoppedBy()}, or else the first failure of a range or of a row
     * @throws IllegalStateException if the only rows that are refused, unknown or failed are of an earlier run
     */
    public ImportResult throwUnlessAllAccepted() {
        if (allAccepted()) {
            return this;
        }
        throw stoppedBy()
                .or(() -> ranges.stream()
                        .<RuntimeException>mapMulti((range, sink) -> {
                            if (range.failure() != null) {
                                sink.accept(range.failure());
                            }
                        })
                        .findFirst())
                .or(() ->
                        failures.values().stream().<RuntimeException>map(e -> e).findFirst())
                .orElseGet(() -> new IllegalStateException(with(range -> range.fate() != Fate.ACCEPTED).stream()
                        .findFirst()
                        .map(Range::toString)
                        .orElseGet(() -> "row " + failedBefore.get(0) + " failed in an earlier run")));
    }

    /** Numbers only. */
    @Override
    public String toString() {
        return "ImportResult[" + count(Fate.ACCEPTED) + " accepted, " + count(Fate.REFUSED) + " refused, "
                + count(Fate.UNKNOWN) + " unknown, " + (failures.size() + failedBefore.size()) + " failed"
                + (stoppedBy == null ? "" : ", stopped at row " + unsentFrom()) + "]";
    }
}
