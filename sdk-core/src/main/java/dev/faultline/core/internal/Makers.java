package dev.faultline.core.internal;

import dev.faultline.core.ApiException;
import dev.faultline.core.AsyncPage;
import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.CircuitOpenException;
import dev.faultline.core.CooldownException;
import dev.faultline.core.ImportOptions;
import dev.faultline.core.ImportResult;
import dev.faultline.core.Page;
import dev.faultline.core.RequestData;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.SdkException;
import dev.faultline.core.TransportException;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the public types that only the SDK makes, and reads the parts of requests that are nobody else's business. Their
 * constructors take types that a user cannot name, so they are not public: their package registers the one subclass.
 */
public abstract class Makers {

    private static volatile @Nullable Makers registered;

    /** The one of the core's own package. */
    public static Makers core() {
        Makers makers = registered;
        if (makers == null) {
            try {
                MethodHandles.lookup().ensureInitialized(SdkException.class);
            } catch (IllegalAccessException e) {
                throw new AssertionError("SdkException is public", e);
            }
            makers = registered;
        }
        if (makers == null) {
            throw new IllegalStateException("SdkException is initialized, and has registered nothing");
        }
        return makers;
    }

    /** For the core's own package, once. */
    public static void register(Makers makers) {
        registered = makers;
    }

    public abstract TransportException transport(CallRecord record, TransportException.Kind kind, IOException cause);

    public abstract CircuitOpenException circuitOpen(
            CallRecord record, String scope, Instant until, @Nullable SdkException cause);

    public abstract CooldownException cooldown(
            CallRecord record, String scope, Instant until, Duration delay, @Nullable SdkException cause);

    /**
     * Starts one.
     *
     * @param headers immutable, so that they are not copied
     */
    public abstract ResponseInfo.Builder responseInfo(Map<String, String> headers);

    /**
     * Makes one.
     *
     * @param problem the fault of the body, without quoting it
     * @param body as much as was read
     */
    public abstract ResponseFormatException responseFormat(CallRecord record, int status, String problem, String body);

    /**
     * Makes one.
     *
     * @param where the wait that ended, in words that follow the reason; {@code null} for none
     */
    public abstract CallInterruptedException interrupted(
            CallRecord record,
            CallInterruptedException.Reason reason,
            @Nullable Throwable cause,
            @Nullable String where);

    public abstract <T> Page<T> page(PageData<T> data, Function<String, Page<T>> fetch);

    public abstract <T> AsyncPage<T> asyncPage(
            PageData<T> data, Function<String, CompletableFuture<AsyncPage<T>>> fetch);

    /** The fields of a request with values whose spelling is still open, such as enum constants. */
    public abstract Map<String, @Nullable Object> fieldsAsSet(RequestData request);

    /** The names of the fields that are sent exactly as given. */
    public abstract Set<String> exactFields(RequestData request);

    public abstract <R> ImportSettings<R> importSettings(ImportOptions<R, ?> options);

    public abstract ImportResult importResult(
            List<ImportResult.Range> ranges,
            Map<Long, ApiException> failures,
            List<Long> failedBefore,
            @Nullable RuntimeException stoppedBy,
            String mark);
}
