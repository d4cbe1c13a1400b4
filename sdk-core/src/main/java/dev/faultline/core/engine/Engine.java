package dev.faultline.core.engine;

import dev.faultline.core.CallEvent;
import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.CallListener;
import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.TimeSource;
import dev.faultline.core.spi.Api;
import dev.faultline.core.spi.Checks;
import dev.faultline.core.spi.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all calls of a client share. */
public final class Engine {

    private static final RequestBody EMPTY = RequestBody.create(new byte[0], null);

    private final Config config;
    private final OkHttpClient http;
    private final SystemTime system = new SystemTime();
    private final TimeSource time;
    private final Breakers breakers;
    private final Cooldowns cooldowns;
    private final Logger log;
    private final Set<CallRun<?>> running = ConcurrentHashMap.newKeySet();
    private final Set<String> announced = ConcurrentHashMap.newKeySet();
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
                ? HttpClients.own(config.connectTimeout)
                : HttpClients.from(config.http, config.connectTimeout);
        breakers = new Breakers(config.breakerPolicy, time, this::emit);
        cooldowns = new Cooldowns(time, this::emit);
    }

    /**
     * What a client's builder collected.
     *
     * @param api the API
     * @param baseUrl where it is
     * @param key gives its key for each attempt
     * @param breakerPolicy when to stop sending
     * @param connectTimeout of one connection, {@code null} for the HTTP client's own
     * @param resultLimit most bytes of a result
     * @param http the application's HTTP client, {@code null} for one of our own
     * @param listeners get the events
     * @param time the application's clock, {@code null} for the system's
     * @param userAgent names the SDK
     */
    public record Config(
            Api api,
            HttpUrl baseUrl,
            Supplier<String> key,
            CircuitBreakerPolicy breakerPolicy,
            @Nullable Duration connectTimeout,
            long resultLimit,
            @Nullable OkHttpClient http,
            List<CallListener> listeners,
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
        return new CallRun<>(this, operation, settings).runBlocking();
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
        return new CallRun<>(this, operation, settings).runAsync();
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

    Cooldowns cooldowns() {
        return cooldowns;
    }

    @Nullable
    Breaker breaker(Operation<?> operation) {
        String scope = operation.breakerScope();
        return breakers.of(scope == null ? config.baseUrl.host() : scope);
    }

    /** Runs what follows a wait, and what an application chains to a future. */
    Executor executor() {
        return http.dispatcher().executorService();
    }

    long nextCallId() {
        return calls.incrementAndGet();
    }

    /** The key of this moment: it may rotate between two attempts. */
    String key() {
        return Checks.headerValue(config.key.get(), "apiKey", "the key as the vendor issued it");
    }

    Exchange exchange(
            Operation<?> operation, String key, @Nullable String idempotencyKey, Duration timeout, Trace.Queue queue) {
        HttpUrl.Builder url = config.baseUrl.newBuilder();
        operation.segments().forEach(url::addPathSegment);
        operation.query().forEach(entry -> url.addQueryParameter(entry.getKey(), entry.getValue()));
        Request.Builder request = new Request.Builder().url(url.build()).header("User-Agent", config.userAgent);
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
        return new Exchange(http, request.build(), timeout, config.resultLimit, queue);
    }

    void started(CallRun<?> call) {
        running.add(call);
        if (closed.get()) {
            call.stop(CallInterruptedException.Reason.CLOSED);
        }
    }

    void ended(CallRun<?> call) {
        running.remove(call);
    }

    void emit(CallEvent event) {
        if (event instanceof CallEvent.AttemptEnded ended && log.isDebugEnabled()) {
            log.debug("call {} {} {}", ended.callId(), ended.operation(), ended.attempt());
        }
        for (CallListener listener : config.listeners) {
            try {
                listener.onEvent(event);
            } catch (RuntimeException e) {
                log.warn("a CallListener failed on {}", event.getClass().getSimpleName(), e);
            }
        }
    }

    /** The application does not get these from a call: they are worth a line by themselves, once. */
    void announce(CallEvent.Sunset sunset) {
        if (announced.size() < 100 && announced.add(sunset.announcement())) {
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
        if (config.http == null) {
            HttpClients.close(http);
        }
        system.close();
    }
}
