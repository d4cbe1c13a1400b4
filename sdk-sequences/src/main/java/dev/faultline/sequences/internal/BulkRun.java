package dev.faultline.sequences.internal;

import dev.faultline.core.CallInterruptedException.Reason;
import dev.faultline.core.SdkException;
import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.Makers;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.WatchedCall;
import dev.faultline.sequences.BulkProgress;
import dev.faultline.sequences.BulkResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of a bulk operation, slice by slice; both surfaces take its steps, one thread at a time. No slice is sent twice:
 * the retries of a call are its own.
 */
final class BulkRun<K> {

    private final Bulk<K> bulk;

    /** One for each slice that was sent. */
    private final List<BulkParts<K>> ended = new ArrayList<>();

    private @Nullable RuntimeException stoppedBy;

    /** The present slice's, {@code null} until it is made. */
    private @Nullable WatchedCall<?> present;

    /** Set by the application, at any time. */
    private volatile boolean stopping;

    BulkRun(Bulk<K> bulk) {
        this.bulk = bulk;
    }

    boolean goesOn() {
        boolean over = stoppedBy != null || ended.size() == bulk.slices();
        if (!over && stopping) {
            String where = "after " + done() + " of " + bulk.size() + " parts";
            stoppedBy = Makers.core().interrupted(CallRecord.of(next(), null), Reason.CANCELLED, null, where);
        }
        return !over && stoppedBy == null && storesNext();
    }

    /** Stores that the next slice is unknown: if the process dies, it is not sent again. */
    private boolean storesNext() {
        List<BulkParts<K>> withNext = new ArrayList<>(ended);
        withNext.add(lost());
        try {
            bulk.store(() -> result(withNext, null));
            return true;
        } catch (RuntimeException e) {
            if (ended.isEmpty()) {
                throw e;
            }
            stoppedBy = e;
            return false;
        }
    }

    private BulkParts<K> lost() {
        BulkParts<K> lost = new BulkParts<>();
        lost.unknown().addAll(bulk.slice(ended.size()));
        return lost;
    }

    Operation<BulkParts<K>> next() {
        present = null;
        WatchedCall<BulkParts<K>> next = new WatchedCall<>(bulk.operation(ended.size()));
        present = next;
        return next.operation();
    }

    void add(BulkParts<K> slice) {
        keepToItself(slice);
        ended.add(slice);
        try {
            bulk.store(this::result);
        } catch (RuntimeException e) {
            stoppedBy = e;
            return;
        }
        Consumer<BulkProgress> listener = bulk.listener();
        if (listener == null) {
            return;
        }
        List<BulkParts<K>> soFar = List.copyOf(ended);
        try {
            listener.accept(new Progress(bulk.size(), done(), () -> result(soFar, null), () -> stopping = true));
        } catch (RuntimeException e) {
            stoppedBy = ended.size() < bulk.slices() ? e : null;
        }
    }

    /**
     * Ends the run.
     *
     * @return {@code false} if nothing was done before, so that the failure is all that there is to return
     */
    boolean stopBy(RuntimeException failure) {
        boolean rejected = present == null || present.unprocessed(failure);
        boolean tellsAll = rejected || !(failure instanceof SdkException);
        if (rejected) {
            storeUnsent(failure);
        }
        boolean only = bulk.slices() == 1 && bulk.before().settled().isEmpty();
        if (only || (ended.isEmpty() && tellsAll)) {
            return false;
        }
        if (!rejected) {
            ended.add(lost());
        }
        stoppedBy = failure;
        return true;
    }

    /** The stored mark has the slice as unknown. */
    private void storeUnsent(RuntimeException failure) {
        try {
            bulk.store(this::result);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    BulkResult<K> result() {
        return result(ended, stoppedBy);
    }

    private BulkResult<K> result(List<BulkParts<K>> slices, @Nullable RuntimeException end) {
        BulkParts<K> all = new BulkParts<>();
        all.add(bulk.before());
        slices.forEach(all::add);
        all.unsent().addAll(bulk.from(slices.size()));
        return new BulkResult<>(all, end, bulk.target());
    }

    private int done() {
        return bulk.size() - bulk.from(ended.size()).size();
    }

    /** Only a part's own response settles it. A key that is no part stays, since the vendor may name a part otherwise. */
    private void keepToItself(BulkParts<K> slice) {
        Set<K> own = new HashSet<>(bulk.slice(ended.size()));
        if (!own.containsAll(slice.failures().keySet())) {
            Set<K> others = new HashSet<>(bulk.keys());
            others.addAll(bulk.before().settled());
            others.removeAll(own);
            slice.failures().keySet().removeAll(others);
        }
    }

    private record Progress(int total, int done, Supplier<BulkResult<?>> state, Runnable stopping)
            implements BulkProgress {

        @Override
        public BulkResult<?> soFar() {
            return state.get();
        }

        @Override
        public void stop() {
            stopping.run();
        }

        @Override
        public String toString() {
            return "BulkProgress[" + done + " of " + total + "]";
        }
    }
}
