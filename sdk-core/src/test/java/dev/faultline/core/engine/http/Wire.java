package dev.faultline.core.engine.http;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Transports of one test, closed when it ends. */
final class Wire {

    /** More than any test takes that passes. */
    static final Limits AMPLE = limits(Duration.ofSeconds(20), Duration.ofSeconds(30));

    private final List<HttpTransport> transports = new ArrayList<>();
    private final List<OkHttpClient> clients = new ArrayList<>();

    static Limits limits(Duration attempt, Duration total) {
        return new Limits(attempt.toNanos(), total.toNanos(), 1 << 20);
    }

    /** Times an attempt out soon. */
    static Limits attempt(int millis) {
        return limits(Duration.ofMillis(millis), Duration.ofSeconds(30));
    }

    HttpTransport own(HttpUrl url) {
        return own(url, null);
    }

    HttpTransport own(HttpUrl url, @Nullable Duration connectTimeout) {
        HttpTransport transport = HttpTransport.own(url, connectTimeout, 64, null, null);
        transports.add(transport);
        return transport;
    }

    HttpTransport over(OkHttpClient client, HttpUrl url) {
        return over(client, url, null);
    }

    HttpTransport over(OkHttpClient client, HttpUrl url, @Nullable Function<OkHttpClient, Call.Factory> callFactory) {
        HttpTransport transport = HttpTransport.over(client, url, null, callFactory);
        transports.add(transport);
        clients.add(client);
        return transport;
    }

    static Request.Builder get(HttpUrl url) {
        return new Request.Builder().url(url);
    }

    static Request.Builder post(HttpUrl url) {
        return new Request.Builder().url(url).post(RequestBody.create("{}", null));
    }

    /** Executes on a thread of its own. */
    static CompletableFuture<WireResponse> beside(WireExchange exchange) {
        CompletableFuture<WireResponse> reply = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        reply.complete(exchange.execute());
                    } catch (Throwable e) {
                        reply.completeExceptionally(e);
                    }
                },
                "beside");
        thread.setDaemon(true);
        thread.start();
        return reply;
    }

    /** The failure of an exchange, which must fail. */
    static IOException failure(WireExchange exchange) throws Exception {
        return failure(beside(exchange));
    }

    static IOException failure(CompletableFuture<WireResponse> reply) throws Exception {
        try {
            throw new AssertionError("was answered: " + reply.get(25, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                return failure;
            }
            throw e;
        }
    }

    private void close() {
        transports.forEach(HttpTransport::close);
        clients.forEach(client -> {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        });
    }

    /** Gives a test its transports, and looks for connections that were never given back. */
    static final class Extension implements ParameterResolver, AfterEachCallback {

        private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Wire.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Wire.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getStore(NAMESPACE).getOrComputeIfAbsent(Wire.class, key -> new Wire(), Wire.class);
        }

        @Override
        public void afterEach(ExtensionContext context) {
            Wire wire = context.getStore(NAMESPACE).remove(Wire.class, Wire.class);
            if (wire != null) {
                wire.close();
            }
            if (HttpTransport.connectionsInUse() != 0) {
                throw new AssertionError(HttpTransport.connectionsInUse() + " connections are still in use");
            }
        }
    }
}
