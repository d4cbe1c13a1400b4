package dev.faultline.core.engine;

import dev.faultline.core.CallContext;
import dev.faultline.core.CallEvent;
import dev.faultline.core.CallListener;
import dev.faultline.core.CallOptions;
import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.TimeSource;
import dev.faultline.core.internal.Api;
import dev.faultline.core.internal.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;

/** An engine as a client's builder assembles it, for an API that does not exist. */
final class EngineHarness implements AutoCloseable {

    /** Both ways of making one call. */
    enum Surface {
        BLOCKING {
            @Override
            <T> T call(Engine engine, Operation<T> operation, CallSettings settings) {
                return engine.call(operation, settings);
            }
        },
        ASYNC {
            @Override
            <T> T call(Engine engine, Operation<T> operation, CallSettings settings) {
                return join(engine.callAsync(operation, settings));
            }
        };

        abstract <T> T call(Engine engine, Operation<T> operation, CallSettings settings);
    }

    final Engine engine;
    final List<CallEvent> events = new CopyOnWriteArrayList<>();
    private final RetryPolicy policy;
    private final Duration attemptTimeout;
    private final OkHttpClient given;

    private EngineHarness(Builder builder) {
        List<CallListener> listeners = new ArrayList<>(builder.listeners);
        if (builder.recording) {
            listeners.add(events::add);
        }
        engine = new Engine(new Engine.Config(
                builder.api,
                "test-client",
                builder.url,
                builder.key,
                builder.circuitPolicy,
                null,
                1_000_000,
                builder.http,
                null,
                null,
                builder.turns,
                builder.pacing,
                builder.completions,
                listeners,
                builder.contexts,
                builder.time,
                "faultline-test"));
        policy = builder.policy;
        attemptTimeout = builder.attemptTimeout;
        given = builder.http;
    }

    static Builder at(HttpUrl url) {
        return new Builder(url);
    }

    static Operation.Builder get(String path) {
        return Operation.of(HttpMethod.GET, path);
    }

    static Operation.Builder post(String path) {
        return Operation.of(HttpMethod.POST, path).body(RequestBody.create(new byte[] {'{', '}'}, null));
    }

    /** The body as text. */
    static Operation<String> text(Operation.Builder operation) {
        return operation.reads(response -> new String(response.body(), StandardCharsets.UTF_8));
    }

    CallSettings settings() {
        return new CallSettings(policy, attemptTimeout);
    }

    CallSettings within(Duration totalTimeout) {
        return settings().with(CallOptions.builder().totalTimeout(totalTimeout).build());
    }

    String get(Surface surface, String path) {
        return surface.call(engine, text(get(path)), settings());
    }

    CompletableFuture<String> getAsync(String path) {
        return engine.callAsync(text(get(path)), settings());
    }

    static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }

    /** Nothing that a call holds has been kept. */
    boolean idle() {
        return engine.turns().held() == 0 && engine.turns().waiting() == 0;
    }

    /** As its owner does, who is through with it: its idle connections would hold what its settings hold for five minutes. */
    void endGivenClient() {
        if (given != null) {
            given.connectionPool().evictAll();
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    static final class Builder {
        private final HttpUrl url;
        private Api api = new TestApi();
        private Supplier<String> key = () -> "secret-key-1";
        private CircuitBreakerPolicy circuitPolicy =
                CircuitBreakerPolicy.builder().build();
        private OkHttpClient http;
        private int turns = 64;
        private boolean pacing = true;
        private boolean recording = true;
        private Executor completions;
        private final List<CallListener> listeners = new ArrayList<>();
        private final List<CallContext> contexts = new ArrayList<>();
        private TimeSource time;
        private RetryPolicy policy = RetryPolicy.none();
        private Duration attemptTimeout = Duration.ofSeconds(30);

        private Builder(HttpUrl url) {
            this.url = url;
        }

        Builder api(Api value) {
            api = value;
            return this;
        }

        Builder key(Supplier<String> value) {
            key = value;
            return this;
        }

        Builder circuit(CircuitBreakerPolicy value) {
            circuitPolicy = value;
            return this;
        }

        Builder http(OkHttpClient value) {
            http = value;
            return this;
        }

        Builder turns(int value) {
            turns = value;
            return this;
        }

        /** Keeps no events: a list of very many would be what is measured. */
        Builder quiet() {
            recording = false;
            return this;
        }

        Builder pacing(boolean value) {
            pacing = value;
            return this;
        }

        Builder completions(Executor value) {
            completions = value;
            return this;
        }

        Builder listener(CallListener value) {
            listeners.add(value);
            return this;
        }

        Builder context(CallContext value) {
            contexts.add(value);
            return this;
        }

        Builder time(TimeSource value) {
            time = value;
            return this;
        }

        Builder policy(RetryPolicy value) {
            policy = value;
            return this;
        }

        Builder attemptTimeout(Duration value) {
            attemptTimeout = value;
            return this;
        }

        EngineHarness start() {
            return new EngineHarness(this);
        }
    }
}
