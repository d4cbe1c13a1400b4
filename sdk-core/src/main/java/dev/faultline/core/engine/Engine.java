package dev.faultline.core.engine;

import dev.faultline.core.CallContext;
import dev.faultline.core.CallEvent;
import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.CallListener;
import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.ClientStatus;
import dev.faultline.core.TimeSource;
import dev.faultline.core.engine.circuit.CircuitPair;
import dev.faultline.core.engine.circuit.Circuits;
import dev.faultline.core.engine.http.Freshness;
import dev.faultline.core.engine.http.HttpProxy;
import dev.faultline.core.engine.http.HttpTransport;
import dev.faultline.core.engine.http.Limits;
import dev.faultline.core.engine.http.WireExchange;
import dev.faultline.core.engine.throttle.Throttle;
import dev.faultline.core.engine.throttle.Turns;
import dev.faultline.core.internal.Api;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.OneLine;
import dev.faultline.core.internal.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts that all calls of a client share: transport, circuits, throttle, turns, threads and listeners. */
public final class Engine {

    private static final RequestBody EMPTY = RequestBody.create(new byte[0], null);

    private final Config config;
    private final HttpTransport http;
    private final SystemTime system = new SystemTime();
    private final TimeSource time;
    private final Circuits circuits;
    private final Throttle throttle;
    private final Turns turns;
    private final AttemptThreads threads;
    private final ResponseTimes responseTimes = new ResponseTimes();
    private final LiveStatus status;
    private final List<CallListener> listeners;
    private final Logger log;
    private final Set<Stoppable> running = ConcurrentHashMap.newKeySet();
    private final Set<String> announced = ConcurrentHashMap.newKeySet();
    private final Set<Class<?>> failedListeners = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean contextFailed = new AtomicBoolean();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Starts a client's engine.
     *
     * @param config what the client's builder collected
     */
    public Engine(Config config) {
        this.config = config;
        log = LoggerFactory.getLogger("dev.faultline." + config.api.name());
        time = config.time == null ? system : config.time;
        http = config.http == null
                ? HttpTransport.own(
                        config.baseUrl, config.connectTimeout, config.turns, config.proxy, config.callFactory)
                : HttpTransport.over(config.http, config.baseUrl, config.connectTimeout, config.callFactory);
        circuits = new Circuits(host(), config.circuitPolicy, time, this::emit);
        throttle =
                new Throttle(time, this::emit, config.pacing, scope -> config.api.rateCeiling(ScopeNames.plain(scope)));
        turns = new Turns(config.turns);
        threads = new AttemptThreads(config.turns, system);
        status = new LiveStatus(config.api.name(), config.clientName, time, circuits, throttle, turns);
        listeners = config.listeners.stream().map(this::ofThisClient).toList();
    }

    private CallListener ofThisClient(CallListener listener) {
        try {
            return Objects.requireNonNull(listener.forClient(status), "forClient returned null");
        } catch (Throwable e) {
            log.warn("a CallListener failed on a new client", e);
            return listener;
        }
    }

    /**
     * The settings of a client, as its builder collected them.
     *
     * @param api the API
     * @param clientName distinguishes the client from others of the application
     * @param baseUrl where it is
     * @param key gives its key for each attempt
     * @param circuitPolicy when to stop sending
     * @param connectTimeout of one connection, {@code null} for the HTTP client's own
     * @param resultLimit most bytes of a result
     * @param http the application's HTTP client, {@code null} for one of our own
     * @param callFactory makes calls of a client in its place, {@code null} for the client itself
     * @param proxy of a client of our own, {@code null} for the system's
     * @param turns attempts on the wire at once
     * @param pacing whether rejections hold back the calls of their scope
     * @param completions completes futures, {@code null} for the threads that sent their last attempts
     * @param listeners get the events
     * @param contexts go with each call
     * @param time the application's clock, {@code null} for the system's
     * @param userAgent names the SDK
     */
    public record Config(
            Api api,
            String clientName,
            HttpUrl baseUrl,
            Supplier<String> key,
            CircuitBreakerPolicy circuitPolicy,
            @Nullable Duration connectTimeout,
            long resultLimit,
            @Nullable OkHttpClient http,
            @Nullable Function<OkHttpClient, Call.Factory> callFactory,
            @Nullable HttpProxy proxy,
            int turns,
            boolean pacing,
            @Nullable Executor completions,
            List<CallListener> listeners,
            List<CallContext> contexts,
            @Nullable TimeSource time,
            String userAgent) {}

    /**
     * Calls and waits.
     *
     * @param operation what to call
     * @param settings what holds for the call
     * @param <T> its result
     * @return the result
     */
    public <T> T call(Operation<T> operation, CallSettings settings) {
        return new BlockingCall<>(this, operation, settings).result();
    }

    /**
     * Calls without waiting.
     *
     * @param operation what to call
     * @param settings what holds for the call
     * @param <T> its result
     * @return fails with the typed exception itself; cancelling it ends the call
     */
    public <T> CompletableFuture<T> callAsync(Operation<T> operation, CallSettings settings) {
        return new AsyncCall<>(this, operation, settings).start();
    }

    /** The client's state at the moment. */
    public ClientStatus status() {
        return status;
    }

    Api api() {
        return config.api;
    }

    TimeSource time() {
        return time;
    }

    /** For timeouts, which take real time even where the application's clock is a fake one: so do OkHttp's. */
    TimeSource system() {
        return system;
    }

    Throttle throttle() {
        return throttle;
    }

    Turns turns() {
        return turns;
    }

    ResponseTimes responseTimes() {
        return responseTimes;
    }

    /** Threads that asynchronous attempts have started, for tests. */
    int threadCount() {
        return threads.size();
    }

    /** The host's, and that of a scope if there is one. */
    CircuitPair circuits(@Nullable String scope) {
        return circuits.of(scope);
    }

    String host() {
        return config.baseUrl.host();
    }

    /** Whether an interrupt of the thread that sends ends an attempt. */
    boolean interruptible() {
        return http.interruptible();
    }

    /** Whether attempts wait for the threads of an executor of the application's. */
    boolean mayKeepWaiting() {
        return http.executor() != null;
    }

    /** Runs an attempt: on the threads of the application's HTTP client if it has some of its own. */
    void execute(Runnable attempt) {
        Executor given = http.executor();
        if (given != null) {
            try {
                given.execute(attempt);
                return;
            } catch (RejectedExecutionException e) { // full, or shut down: ours take what it does not
                log.debug("the HTTP client's executor took no attempt");
            }
        }
        threads.execute(attempt);
    }

    /**
     * Completes a future.
     *
     * @param here whether this thread may do it; what applications chain to a future must not run on a timer's
     */
    void complete(Runnable completion, boolean here) {
        if (config.completions != null) {
            try {
                config.completions.execute(completion);
                return;
            } catch (RejectedExecutionException e) {
                log.debug("the completion executor took no completion");
            } catch (Throwable e) { // the future is completed all the same
                log.warn("the completion executor failed", e);
            }
        }
        if (!here) {
            try {
                threads.execute(completion);
                return;
            } catch (Throwable e) { // no thread is left but this one
                log.warn("no thread could be started to complete a future", e);
            }
        }
        completion.run();
    }

    long nextCallId() {
        return calls.incrementAndGet();
    }

    /** The key of this moment: it may rotate between two attempts. */
    String key() {
        return Checks.headerValue(config.key.get(), "apiKey", "the key as the vendor issued it");
    }

    WireExchange exchange(
            Operation<?> operation,
            String key,
            Map<String, String> headers,
            @Nullable String idempotencyKey,
            long attemptNanos,
            long totalNanos,
            Freshness freshness) {
        HttpUrl.Builder url = config.baseUrl.newBuilder();
        operation.segments().forEach(url::addPathSegment);
        operation.query().forEach(entry -> url.addQueryParameter(entry.getKey(), entry.getValue()));
        Request.Builder request = new Request.Builder().url(url.build()).header("User-Agent", config.userAgent);
        headers.forEach(request::header);
        operation.headers().forEach(entry -> request.removeHeader(entry.getKey()));
        operation.headers().forEach(entry -> request.addHeader(entry.getKey(), entry.getValue()));
        Map.Entry<String, String> credential = config.api.credential(key);
        request.header(credential.getKey(), credential.getValue());
        if (operation.idempotencyHeader() != null && idempotencyKey != null) {
            request.header(operation.idempotencyHeader(), idempotencyKey);
        }
        RequestBody body = operation.body();
        switch (operation.method()) {
            case GET -> request.get();
            case DELETE -> request.delete(body);
            case POST, PUT, PATCH -> request.method(operation.method().name(), body == null ? EMPTY : body);
        }
        return http.exchange(request, new Limits(attemptNanos, totalNanos, config.resultLimit), freshness);
    }

    /** Whether anybody gets events: none is made for nobody. */
    boolean listening() {
        return !listeners.isEmpty() || log.isDebugEnabled();
    }

    /** The contexts of a call that begins on this thread. */
    Contexts contexts(String operation) {
        if (config.contexts.isEmpty()) {
            return Contexts.NONE;
        }
        CallContext.Call call = new CallContext.Call(status.api(), status.clientName(), operation);
        return Contexts.of(config.contexts, context -> context.begin(call), this::onContextFailure);
    }

    /** The contexts of this thread, for calls that begin later. */
    Contexts contexts() {
        return Contexts.of(config.contexts, CallContext::capture, this::onContextFailure);
    }

    private void onContextFailure(Throwable failure) {
        if (contextFailed.compareAndSet(false, true)) {
            log.warn("a CallContext failed", failure);
        } else {
            log.debug("a CallContext failed again", failure);
        }
    }

    void register(Stoppable call) {
        running.add(call);
        if (closed.get()) {
            call.stop(CallInterruptedException.Reason.CLOSED);
        }
    }

    void deregister(Stoppable call) {
        running.remove(call);
    }

    /** Notifies the listeners. Nothing that they throw, no Error either, reaches the call. */
    void emit(CallEvent event) {
        if (event instanceof CallEvent.AttemptEnded ended && log.isDebugEnabled()) {
            String attempt = OneLine.of(ended.attempt().toString());
            log.debug("call {} {} {}", ended.callId(), ended.operation(), attempt);
        }
        for (CallListener listener : listeners) {
            try {
                listener.onEvent(event);
            } catch (Throwable e) {
                if (failedListeners.add(listener.getClass())) {
                    log.warn("a CallListener failed on {}", event.getClass().getSimpleName(), e);
                } else {
                    log.debug(
                            "a CallListener failed again, on {}",
                            event.getClass().getSimpleName(),
                            e);
                }
            }
        }
    }

    /** The application does not get these from a call: they are worth a line by themselves, once. */
    void announce(CallEvent.Sunset sunset) {
        if (announced.size() < 100 && announced.add(sunset.subject() + ": " + sunset.announcement())) {
            log.warn(
                    "{} ends {}",
                    sunset.subject(),
                    sunset.at().map(Object::toString).orElse("at a time that could not be read"));
        }
        emit(sunset);
    }

    /** Ends every call, and what was started for them. Safe to call again. */
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        running.forEach(call -> call.stop(CallInterruptedException.Reason.CLOSED));
        emit(new CallEvent.ClientClosed());
        threads.close();
        http.close();
        system.close();
    }
}
