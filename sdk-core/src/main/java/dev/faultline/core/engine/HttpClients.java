package dev.faultline.core.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Makes the OkHttp client behind an SDK client: one that never repeats, redirects or authenticates by itself. */
public final class HttpClients {

    /** Where {@link #hideRetryAfter} puts the header that OkHttp must not see. */
    static final String HIDDEN_RETRY_AFTER = "Faultline-Retry-After";

    private static final int MOST_AT_ONCE = 64;

    /** One pool for all clients that are not given one. */
    private static final ConnectionPool POOL = new ConnectionPool();

    private static final AtomicInteger OPEN = new AtomicInteger();
    private static final AtomicInteger THREADS = new AtomicInteger();

    private HttpClients() {}

    /** A client of our own: daemon threads, shared connections, sockets that an interrupt ends. */
    static OkHttpClient own(@Nullable Duration connectTimeout) {
        Dispatcher dispatcher = new Dispatcher(new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), HttpClients::thread));
        dispatcher.setMaxRequests(MOST_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(MOST_AT_ONCE);
        OPEN.incrementAndGet();
        return tamed(
                new OkHttpClient.Builder()
                        .connectionPool(POOL)
                        .dispatcher(dispatcher)
                        .socketFactory(new InterruptibleSockets())
                        .readTimeout(Duration.ZERO) // the attempt timeout bounds the whole exchange
                        .writeTimeout(Duration.ZERO),
                connectTimeout);
    }

    /** The application's client, with all its settings but those that would repeat a request behind our back. */
    static OkHttpClient from(OkHttpClient given, @Nullable Duration connectTimeout) {
        OkHttpClient.Builder builder = given.newBuilder();
        if (given.socketFactory().getClass() == SocketFactory.getDefault().getClass()) {
            builder.socketFactory(new InterruptibleSockets());
        }
        return tamed(builder, connectTimeout);
    }

    private static OkHttpClient tamed(OkHttpClient.Builder builder, @Nullable Duration connectTimeout) {
        if (connectTimeout != null) {
            builder.connectTimeout(connectTimeout);
        }
        return builder.retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE)
                .addNetworkInterceptor(HttpClients::hideRetryAfter)
                .build();
    }

    /**
     * OkHttp resends on 503 with {@code Retry-After: 0} whatever its settings, and fails on a value of more than ten
     * digits with an exception that is no {@link IOException}. Network interceptors run below that.
     */
    private static Response hideRetryAfter(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String value = response.header("Retry-After");
        return value == null
                ? response
                : response.newBuilder()
                        .removeHeader("Retry-After")
                        .header(HIDDEN_RETRY_AFTER, value)
                        .build();
    }

    /** Whether an interrupt ends a call that blocks on this client's sockets. */
    static boolean interruptible(OkHttpClient client) {
        return client.socketFactory() instanceof InterruptibleSockets;
    }

    /**
     * Connections of the shared pool that a call still holds.
     *
     * @return for tests
     */
    public static int connectionsInUse() {
        return POOL.connectionCount() - POOL.idleConnectionCount();
    }

    /** Ends what {@link #own} started. */
    static void close(OkHttpClient own) {
        ExecutorService executor = own.dispatcher().executorService();
        executor.shutdown();
        if (OPEN.decrementAndGet() == 0) {
            POOL.evictAll();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "faultline-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
