package dev.faultline.telephony.support;

import dev.faultline.core.JsonValue;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.telephony.TelephonyAsyncClient;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.telephony.calls.Call;
import dev.faultline.telephony.calls.CallsQuery;
import dev.faultline.telephony.calls.NewCall;
import dev.faultline.telephony.calls.QueuedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** The two surfaces: a rule that holds on one has to hold on the other. */
public enum Surface {
    BLOCKING,
    ASYNC;

    public <T> T call(
            TelephonyClient telephony,
            Function<TelephonyClient, T> blocking,
            Function<TelephonyAsyncClient, CompletableFuture<T>> asynchronous) {
        return this == BLOCKING ? blocking.apply(telephony) : result(asynchronous.apply(telephony.async()));
    }

    public QueuedCall create(TelephonyClient telephony) {
        NewCall call = Samples.newCall().build();
        return call(telephony, c -> c.calls().create(call), c -> c.calls().create(call));
    }

    public Call get(TelephonyClient telephony, String id) {
        return call(telephony, c -> c.calls().get(id), c -> c.calls().get(id));
    }

    /** The first page. */
    public List<Call> list(TelephonyClient telephony, CallsQuery query) {
        return call(
                telephony,
                c -> c.calls().list(query).items(),
                c -> c.calls().list(query).thenApply(page -> page.items()));
    }

    /** All pages. */
    public List<Call> all(TelephonyClient telephony, CallsQuery query) {
        return call(telephony, c -> c.calls().list(query).stream().toList(), c -> {
            List<Call> all = new ArrayList<>();
            return c.calls()
                    .list(query)
                    .thenCompose(page -> page.forEach(all::add))
                    .thenApply(nothing -> all);
        });
    }

    public List<JsonValue> export(TelephonyClient telephony, CallsQuery query, List<String> columns) {
        return call(
                telephony,
                c -> c.calls().export(query, columns).items(),
                c -> c.calls().export(query, columns).thenApply(page -> page.items()));
    }

    public RawResponse execute(TelephonyClient telephony, RawRequest request) {
        return call(telephony, c -> c.execute(request), c -> c.execute(request));
    }

    private static <T> T result(CompletableFuture<T> future) {
        try {
            return future.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new AssertionError(e);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("no result came", e);
        }
    }
}
