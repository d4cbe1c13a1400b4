package dev.faultline.core.engine;

import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import okhttp3.Authenticator;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Makes the OkHttp client behind an SDK client: one that never repeats, redirects or authenticates by itself. */
public final class HttpClients {

    /** A status that nobody uses and OkHttp does nothing about. */
    private static final int MASK = 499;

    private static final String MASKED_STATUS = "Faultline-Masked-Status";

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
        builder.retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE)
                .addInterceptor(HttpClients::unmask);
        builder.networkInterceptors().add(0, HttpClients::mask);
        return builder.build();
    }

    /**
     * OkHttp acts on some statuses whatever its settings: it resends on 503 with {@code Retry-After: 0} and on 421, fails
     * on a {@code Retry-After} of more than ten digits with an exception that is no {@link IOException}, and takes a 407
     * that comes from no proxy for a broken protocol. Between these two interceptors it does not see them; those of the
     * application, further out and further in, see what the server sent.
     */
    private static Response mask(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        Connection connection = chain.connection();
        boolean proxied = connection != null && connection.route().proxy().type() == Proxy.Type.HTTP;
        boolean masked = switch (response.code()) {
            case 408, 421, 503 -> true;
            case 407 -> !proxied;
            default -> false;
        };
        return masked
                ? response.newBuilder()
                        .code(MASK)
                        .header(MASKED_STATUS, Integer.toString(response.code()))
                        .build()
                : response;
    }

    private static Response unmask(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String status = response.header(MASKED_STATUS);
        return response.code() == MASK && status != null
                ? response.newBuilder()
                        .code(Integer.parseInt(status))
                        .removeHeader(MASKED_STATUS)
                        .build()
                : response;
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
