package dev.faultline.core.engine;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.CallOptions;
import dev.faultline.core.ClientStatus;
import dev.faultline.core.Page;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.TimeSource;
import dev.faultline.core.internal.Api;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Makers;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import dev.faultline.core.internal.RequestHeaders;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Makes the calls of a client or of one of its views. */
public final class Caller {

    private final Api api;
    private final Engine engine;
    private final CallSettings settings;

    /** A view ends nothing when it is closed: its client does. */
    private final boolean view;

    /**
     * Makes a client's calls.
     *
     * @param api the API
     * @param engine the client's engine
     * @param settings what holds for its calls
     */
    public Caller(Api api, Engine engine, CallSettings settings) {
        this(api, engine, settings, false);
    }

    private Caller(Api api, Engine engine, CallSettings settings, boolean view) {
        this.api = api;
        this.engine = engine;
        this.settings = settings;
        this.view = view;
    }

    /**
     * Calls and waits.
     *
     * @param operation what to call
     * @param <T> its result
     * @return the result
     */
    public <T> T call(Operation<T> operation) {
        return engine.call(operation, settings);
    }

    /**
     * Calls without waiting.
     *
     * @param operation what to call
     * @param <T> its result
     * @return fails with the typed exception itself; cancelling it ends the call
     */
    public <T> CompletableFuture<T> callAsync(Operation<T> operation) {
        return engine.callAsync(operation, settings);
    }

    /**
     * Makes several calls and waits for each.
     *
     * @param plan what to call
     * @param <T> its result
     * @return the result
     */
    public <T> T run(Plan<T> plan) {
        return new PlanRun<>(this, plan).block();
    }

    /**
     * Makes several calls without waiting.
     *
     * @param plan what to call
     * @param <T> its result
     * @return fails with the exception itself; cancelling it ends the present call, and no other begins
     */
    public <T> CompletableFuture<T> runAsync(Plan<T> plan) {
        return new PlanRun<>(this, plan).async();
    }

    Contexts contexts() {
        return engine.contexts();
    }

    void pause(Duration delay, Operation<?> next) {
        Pause.block(engine, next, delay);
    }

    CompletableFuture<Void> pauseAsync(Duration delay, Operation<?> next) {
        return Pause.async(engine, next, delay);
    }

    /** The idempotency key of a view, {@code null} if it sets none. */
    public @Nullable String idempotencyKey() {
        return settings.idempotencyKey();
    }

    /** The client's state at the moment. */
    public ClientStatus status() {
        return engine.status();
    }

    /** The client's clock. */
    public TimeSource time() {
        return engine.time();
    }

    /**
     * Reads a list, page by page. A page whose cursor leads back to an earlier one fails as a result that cannot be read.
     *
     * @param cursor where to begin, {@code null} for the beginning
     * @param list reads the page of a cursor
     * @param <T> the items' type
     * @return the page; it reads the next one when asked
     */
    public <T> Page<T> page(@Nullable String cursor, PageOperation<T> list) {
        return page(PageWalk.at(list, cursor));
    }

    /**
     * Reads a list whose pages depend on those before in another way.
     *
     * @param first reads the first page
     * @param <T> the items' type
     * @return the page; it reads the next one when asked
     */
    public <T> Page<T> page(Operation<PageWalk.Step<T>> first) {
        return call(first.map(step ->
                Makers.core().page(step.page(), cursor -> page(step.next().apply(cursor)))));
    }

    /**
     * Reads a list, page by page, without waiting.
     *
     * @param cursor where to begin, {@code null} for the beginning
     * @param list reads the page of a cursor
     * @param <T> the items' type
     * @return the page; it reads the next one when asked
     */
    public <T> CompletableFuture<AsyncPage<T>> pageAsync(@Nullable String cursor, PageOperation<T> list) {
        return pageAsync(PageWalk.at(list, cursor));
    }

    /**
     * Reads a list whose pages depend on those before in another way, without waiting.
     *
     * @param first reads the first page
     * @param <T> the items' type
     * @return the page; it reads the next one when asked
     */
    public <T> CompletableFuture<AsyncPage<T>> pageAsync(Operation<PageWalk.Step<T>> first) {
        return pageAsync(first, contexts());
    }

    private <T> CompletableFuture<AsyncPage<T>> pageAsync(Operation<PageWalk.Step<T>> list, Contexts contexts) {
        Contexts.Restored restored = contexts.restore(); // a later page may be asked for on another thread
        try {
            return callAsync(list.map(step -> Makers.core()
                    .asyncPage(step.page(), cursor -> pageAsync(step.next().apply(cursor), contexts))));
        } finally {
            restored.close();
        }
    }

    /**
     * The operation that reads one page of a list.
     *
     * @param <T> the items' type
     */
    @FunctionalInterface
    public interface PageOperation<T> {

        /**
         * Makes the operation.
         *
         * @param cursor of the page, {@code null} for the first one
         * @return reads the page
         */
        Operation<PageData<T>> at(@Nullable String cursor);
    }

    /**
     * Calls what has no method yet.
     *
     * @param request what to send
     * @return the operation of it
     */
    public Operation<RawResponse> raw(RawRequest request) {
        Operation.Builder builder = Operation.of(request.method(), request.path())
                .named(request.operation())
                .idempotent(request.idempotent());
        request.parameters().forEach(entry -> builder.parameter(entry.getKey(), entry.getValue()));
        request.query().forEach(entry -> builder.query(entry.getKey(), entry.getValue()));
        request.headers()
                .forEach(entry -> builder.header(RequestHeaders.notTheKey(api, entry.getKey()), entry.getValue()));
        request.body()
                .ifPresent(body -> builder.body(RequestBody.create(body, MediaType.parse(request.contentType()))));
        builder.deadline(request.deadline().orElse(null));
        if (request.conditional()) {
            builder.accepts(304);
        }
        api.prepare(request, builder);
        return builder.reads(response -> new RawResponse(response.body(), response.info()));
    }

    /**
     * A view.
     *
     * @param changes changes the options that hold here
     * @return makes the view's calls
     */
    public Caller with(Consumer<CallOptions.Builder> changes) {
        CallOptions.Builder options = settings.options().toBuilder();
        Checks.notNull(changes, "options", "a function that changes them").accept(options);
        CallOptions changed = options.build();
        RequestHeaders.notOf(api, changed.headers().keySet());
        return new Caller(api, engine, settings.with(changed), true);
    }

    /** A view with the same options, for one that differs in something of its API's own. */
    public Caller view() {
        return new Caller(api, engine, settings, true);
    }

    /**
     * A view that repeats no request whose first try may have been processed, unless it is idempotent. A policy may allow
     * that for single calls; an operation that promises to do each thing at most once does not.
     */
    public Caller neverResending() {
        return with(options -> options.retryPolicy(policy -> policy.retryNonIdempotent(false)));
    }

    /** Ends every call of the client and of all its views, and the threads started for them; nothing if this is a view. */
    public void close() {
        if (!view) {
            engine.close();
        }
    }
}
