package dev.faultline.core.engine;

import dev.faultline.core.ApiException;
import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.CallInterruptedException.Reason;
import dev.faultline.core.ImportOptions;
import dev.faultline.core.ImportProgress;
import dev.faultline.core.ImportResult;
import dev.faultline.core.ImportResult.Fate;
import dev.faultline.core.ImportResult.Range;
import dev.faultline.core.RequestData;
import dev.faultline.core.SdkException;
import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.ImportLedger;
import dev.faultline.core.internal.ImportMark;
import dev.faultline.core.internal.ImportMark.Entry;
import dev.faultline.core.internal.ImportSettings;
import dev.faultline.core.internal.ImportTarget;
import dev.faultline.core.internal.Makers;
import dev.faultline.core.internal.MarkStore;
import dev.faultline.core.internal.NamedRows;
import dev.faultline.core.internal.Rows;
import dev.faultline.core.internal.WatchedCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One import of rows, request by request. The mark with a request's rows as unknown is stored before the request is sent, so
 * that no death of the process lets them be sent again.
 *
 * @param <T> a row
 * @param <R> the response of a request
 */
public final class ImportRun<T extends RequestData, R> {

    private final ImportTarget<T, R> target;
    private final Rows<T> source;
    private final ImportRows<T> rows;
    private final ImportSettings<R> settings;
    private final ImportLedger ledger;
    private final Map<Long, ApiException> failures = new LinkedHashMap<>();

    private int unknownRequests;
    private @Nullable RuntimeException stoppedBy;

    /** Set by the application, at any time. */
    private volatile boolean stopping;

    private ImportRun(ImportTarget<T, R> target, Rows<T> source, ImportSettings<R> settings) {
        this.target = target;
        this.source = source;
        this.settings = settings;
        rows = new ImportRows<>(source, settings.rowsPerRequest(), settings.resendRefused());
        ledger = new ImportLedger(target.name(), settings.mark());
    }

    /**
     * An import, which runs once.
     *
     * @param source the rows, closed at once if the options do not fit
     * @param options how
     * @param changes changes the options
     * @param target where to
     * @param <T> a row
     * @param <R> the response of a request
     * @param <O> the options
     */
    public static <T extends RequestData, R, O extends ImportOptions<R, ?>> ImportRun<T, R> of(
            Rows<T> source,
            O options,
            Consumer<? super O> changes,
            Function<? super O, ? extends ImportTarget<T, R>> target) {
        try {
            changes.accept(options);
            return new ImportRun<>(target.apply(options), source, Makers.core().importSettings(options));
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /** Imports on this thread. */
    public ImportResult call(Caller caller) {
        try (source) {
            return caller.neverResending().run(plan());
        }
    }

    /** Imports without waiting. */
    public CompletableFuture<ImportResult> callAsync(Caller caller) {
        CompletableFuture<ImportResult> future = caller.neverResending().runAsync(plan());
        var unused = future.whenComplete((result, failure) -> source.close()); // if it is cancelled
        return future;
    }

    private Plan<ImportResult> plan() {
        Plan<ImportResult> requests = Plan.defer(() -> {
            rows.compare(ledger.ahead());
            return next();
        });
        return requests.peek(result -> source.close()).recover(failure -> {
            source.close();
            throw failure;
        });
    }

    /** Nothing more is done after the first failure that ends the import. */
    private Plan<ImportResult> next() {
        if (stoppedBy == null) {
            try {
                skip();
                List<T> next = read();
                return next.isEmpty() ? Plan.of(result()) : send(next);
            } catch (RuntimeException e) {
                stoppedBy = e;
            }
        }
        return ledger.changed() ? Plan.of(result()) : Plan.failed(stoppedBy);
    }

    private void skip() {
        for (Entry known = ledger.known(); known != null && !rows.sendsAgain(known); known = ledger.known()) {
            ledger.keep();
        }
    }

    private List<T> read() {
        Entry known = ledger.known();
        return rows.next(ledger.row(), known == null ? 0 : known.range().rows());
    }

    private Plan<ImportResult> send(List<T> next) {
        long from = ledger.row();
        WatchedCall<R> call = new WatchedCall<>(target.request(next, from).neverResent());
        if (stopping) {
            String where = "before row " + from;
            throw Makers.core().interrupted(CallRecord.of(call.operation(), null), Reason.CANCELLED, null, where);
        }
        ledger.send(next.size(), ImportMark.checksum(0, next));
        try {
            MarkStore.keep(settings.store(), ledger.mark());
        } catch (RuntimeException e) {
            ledger.unsend();
            throw e;
        }
        return Plan.call(call.operation())
                .map(Optional::of)
                .recover(failure -> {
                    failed(failure, call.unprocessed(failure), from, next.size());
                    return Plan.of(Optional.empty());
                })
                .then(response -> {
                    response.ifPresent(accepted -> accepted(accepted, from));
                    return next();
                });
    }

    private void accepted(R response, long from) {
        Range range = ledger.settle(Fate.ACCEPTED, target.job(response), null);
        named(target.failures(response, from));
        settled(range, Optional.of(response));
    }

    private void failed(RuntimeException failure, boolean rejected, long from, int count) {
        if (rejected && failure instanceof ApiException api && target.isOfTheRows(api)) {
            Range range = ledger.settle(Fate.REFUSED, null, api);
            named(NamedRows.in(api, target.member(), from, count));
            settled(range, Optional.empty());
        } else if (rejected) {
            unsent(failure);
        } else {
            unknown(failure);
        }
    }

    private void named(Map<Long, ApiException> failed) {
        failures.putAll(failed);
        ledger.failed(failed.keySet());
    }

    /** The stored mark has these rows as unknown. */
    private void unsent(RuntimeException failure) {
        ledger.unsend();
        stoppedBy = failure;
        try {
            MarkStore.keep(settings.store(), ledger.mark());
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** The stored mark has these rows as unknown already. */
    private void unknown(RuntimeException failure) {
        SdkException call = failure instanceof SdkException known ? known : null;
        Range range = ledger.settle(Fate.UNKNOWN, null, call);
        unknownRequests++;
        if (call == null || call instanceof CallInterruptedException || unknownRequests >= settings.unknownRequests()) {
            stoppedBy = failure;
        } else {
            report(range, Optional.empty());
        }
    }

    private void settled(Range range, Optional<R> response) {
        try {
            MarkStore.keep(settings.store(), ledger.mark());
            report(range, response);
        } catch (RuntimeException e) {
            stoppedBy = e;
        }
    }

    private void report(Range range, Optional<R> response) {
        try {
            settings.onProgress().accept(new Progress<>(range, response, result(), () -> stopping = true));
        } catch (RuntimeException e) {
            stoppedBy = e;
        }
    }

    private ImportResult result() {
        List<Long> failedBefore = ledger.failed().stream()
                .filter(row -> !failures.containsKey(row))
                .toList();
        return Makers.core().importResult(ledger.ranges(), failures, failedBefore, stoppedBy, ledger.mark());
    }

    private record Progress<R>(Range range, Optional<R> response, ImportResult soFar, Runnable stopping)
            implements ImportProgress<R> {

        @Override
        public void stop() {
            stopping.run();
        }

        @Override
        public String toString() {
            return "ImportProgress[" + range + "]";
        }
    }
}
