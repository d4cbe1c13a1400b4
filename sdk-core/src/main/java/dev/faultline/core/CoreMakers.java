package dev.faultline.core;

import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.ImportSettings;
import dev.faultline.core.internal.Makers;
import dev.faultline.core.internal.PageData;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lends the constructors of this package to the SDK's own packages. */
final class CoreMakers extends Makers {

    @Override
    public TransportException transport(CallRecord record, TransportException.Kind kind, IOException cause) {
        return new TransportException(record, kind, cause);
    }

    @Override
    public CircuitOpenException circuitOpen(
            CallRecord record, String scope, Instant until, @Nullable SdkException cause) {
        return new CircuitOpenException(record, scope, until, cause);
    }

    @Override
    public CooldownException cooldown(
            CallRecord record, String scope, Instant until, Duration delay, @Nullable SdkException cause) {
        return new CooldownException(record, scope, until, delay, cause);
    }

    @Override
    public ResponseInfo.Builder responseInfo(Map<String, String> headers) {
        return ResponseInfo.builder().unchangingHeaders(headers);
    }

    @Override
    public ResponseFormatException responseFormat(CallRecord record, int status, String problem, String body) {
        return new ResponseFormatException(record, status, problem, body);
    }

    @Override
    public CallInterruptedException interrupted(
            CallRecord record,
            CallInterruptedException.Reason reason,
            @Nullable Throwable cause,
            @Nullable String where) {
        return new CallInterruptedException(record, reason, cause, where);
    }

    @Override
    public <T> Page<T> page(PageData<T> data, Function<String, Page<T>> fetch) {
        return new Page<>(data, fetch);
    }

    @Override
    public <T> AsyncPage<T> asyncPage(PageData<T> data, Function<String, CompletableFuture<AsyncPage<T>>> fetch) {
        return new AsyncPage<>(data, fetch);
    }

    @Override
    public Map<String, @Nullable Object> fieldsAsSet(RequestData request) {
        return request.fieldsAsSet();
    }

    @Override
    public Set<String> exactFields(RequestData request) {
        return request.exactFields();
    }

    @Override
    public <R> ImportSettings<R> importSettings(ImportOptions<R, ?> options) {
        return options.settings();
    }

    @Override
    public ImportResult importResult(
            List<ImportResult.Range> ranges,
            Map<Long, ApiException> failures,
            List<Long> failedBefore,
            @Nullable RuntimeException stoppedBy,
            String mark) {
        return new ImportResult(ranges, failures, failedBefore, stoppedBy, mark);
    }
}
