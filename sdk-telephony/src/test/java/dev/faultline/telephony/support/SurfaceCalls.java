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
import dev.faultline.testkit.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The calls that most tests make, on either surface. */
public final class SurfaceCalls {

    private SurfaceCalls() {}

    public static <T> T call(
            Surface surface,
            TelephonyClient telephony,
            Function<TelephonyClient, T> blocking,
            Function<TelephonyAsyncClient, CompletableFuture<T>> asynchronous) {
        return surface.call(() -> blocking.apply(telephony), () -> asynchronous.apply(telephony.async()));
    }

    public static QueuedCall create(Surface surface, TelephonyClient telephony) {
        NewCall call = Samples.newCall().build();
        return call(
                surface, telephony, c -> c.calls().create(call), c -> c.calls().create(call));
    }

    public static Call get(Surface surface, TelephonyClient telephony, String id) {
        return call(surface, telephony, c -> c.calls().get(id), c -> c.calls().get(id));
    }

    /** The first page. */
    public static List<Call> list(Surface surface, TelephonyClient telephony, CallsQuery query) {
        return call(
                surface,
                telephony,
                c -> c.calls().list(query).items(),
                c -> c.calls().list(query).thenApply(page -> page.items()));
    }

    /** All pages. */
    public static List<Call> all(Surface surface, TelephonyClient telephony, CallsQuery query) {
        return call(surface, telephony, c -> c.calls().list(query).stream().toList(), c -> {
            List<Call> all = new ArrayList<>();
            return c.calls()
                    .list(query)
                    .thenCompose(page -> page.forEach(all::add))
                    .thenApply(nothing -> all);
        });
    }

    public static List<JsonValue> export(
            Surface surface, TelephonyClient telephony, CallsQuery query, List<String> columns) {
        return call(
                surface,
                telephony,
                c -> c.calls().export(query, columns).items(),
                c -> c.calls().export(query, columns).thenApply(page -> page.items()));
    }

    public static RawResponse execute(Surface surface, TelephonyClient telephony, RawRequest request) {
        return call(surface, telephony, c -> c.execute(request), c -> c.execute(request));
    }
}
