package dev.faultline.core.engine.http;

import dev.faultline.core.internal.Checks;
import java.net.Proxy;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.net.SocketFactory;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** The HTTP side of one client: it never retries, redirects, authenticates or caches by itself. */
public final class HttpTransport implements AutoCloseable {

    /** A dead HTTP/2 connection is found within two of these; a shorter one would end streams on a slow network. */
    private static final Duration PING_INTERVAL = Duration.ofSeconds(15);

    private static final long RECENT_MILLIS = 1_000;

    /** Pools of our own that may hold connections. */
    private static final Set<ConnectionPool> POOLS = ConcurrentHashMap.newKeySet();

    /** Null until it is asked for. */
    private static @Nullable OkHttpClient base;

    private final OkHttpClient any;
    private final OkHttpClient recent;
    private final Function<OkHttpClient, Call.Factory> calls;
    private final Call.Factory anyCalls;
    private final Call.Factory recentCalls;
    private final @Nullable SharedPool shared;
    private final boolean plain;
    private final boolean fromWire;
    private final boolean interruptible;
    private final @Nullable Executor executor;
    private final @Nullable HttpProxy proxy;
    private final AtomicBoolean closed = new AtomicBoolean();

    private HttpTransport(
            OkHttpClient.Builder settings,
            @Nullable SharedPool shared,
            HttpUrl baseUrl,
            @Nullable Executor executor,
            @Nullable HttpProxy proxy,
            @Nullable Function<OkHttpClient, Call.Factory> callFactory) {
        this.shared = shared;
        this.proxy = proxy;
        this.executor = executor;
        plain = settings.interceptors().isEmpty() && callFactory == null;
        fromWire = plain && settings.networkInterceptors().isEmpty();
        any = tamed(settings);
        recent = any.newBuilder().connectionPool(pool(any, RECENT_MILLIS)).build();
        calls = callFactory == null ? client -> client : callFactory;
        anyCalls = calls(any);
        recentCalls = calls(recent);
        interruptible = any.socketFactory() instanceof InterruptibleSockets && !behindSocks(any, baseUrl);
        if (shared != null) {
            POOLS.add(shared.connections());
        }
        POOLS.add(recent.connectionPool());
    }

    /**
     * A transport of our own: shared connections, sockets that an interrupt ends.
     *
     * @param baseUrl of the API
     * @param connectTimeout of one connection, {@code null} for OkHttp's
     * @param turns most calls at once
     * @param proxy on the way, {@code null} for the system's
     * @param callFactory wraps the making of calls, {@code null} if nobody does
     */
    public static HttpTransport own(
            HttpUrl baseUrl,
            @Nullable Duration connectTimeout,
            int turns,
            @Nullable HttpProxy proxy,
            @Nullable Function<OkHttpClient, Call.Factory> callFactory) {
        SharedPool shared = SharedPool.join(baseUrl, turns);
        OkHttpClient.Builder settings =
                base().newBuilder().connectionPool(shared.connections()).dispatcher(new Dispatcher());
        ProxySelector proxies = ProxySelector.getDefault(); // may have been set since the base was made
        if (proxies != null) {
            settings.proxySelector(proxies);
        }
        if (proxy != null) {
            proxy.addTo(settings);
        }
        if (connectTimeout != null) {
            settings.connectTimeout(connectTimeout);
        }
        try {
            return new HttpTransport(settings, shared, baseUrl, null, proxy, callFactory);
        } catch (RuntimeException | Error e) { // of the call factory
            shared.leave();
            throw e;
        }
    }

    /**
     * The application's client, with its connections, TLS, proxy, names, interceptors and executor.
     *
     * @param given stays as it is
     * @param baseUrl of the API
     * @param connectTimeout of one connection, {@code null} for the client's own
     * @param callFactory wraps the making of calls, {@code null} if nobody does
     */
    public static HttpTransport over(
            OkHttpClient given,
            HttpUrl baseUrl,
            @Nullable Duration connectTimeout,
            @Nullable Function<OkHttpClient, Call.Factory> callFactory) {
        OkHttpClient.Builder settings = given.newBuilder().dns(new NameLookup(given.dns()));
        if (given.socketFactory().getClass() == SocketFactory.getDefault().getClass()) {
            settings.socketFactory(new InterruptibleSockets());
        }
        if (connectTimeout != null) {
            settings.connectTimeout(connectTimeout);
        }
        return new HttpTransport(settings, null, baseUrl, ofApplication(given), null, callFactory);
    }

    /**
     * The client that all of our own derive from: its TLS factory and look-up are what lets them share connections. It is
     * made with the first client of any kind.
     *
     * @throws LinkageError if OkHttp is not as expected; the next one to ask finds it again
     */
    public static synchronized OkHttpClient base() {
        if (base == null) {
            base = new OkHttpClient.Builder()
                    .dns(new NameLookup(Dns.SYSTEM))
                    .socketFactory(new InterruptibleSockets())
                    .pingInterval(PING_INTERVAL)
                    .build();
        }
        return base;
    }

    private OkHttpClient tamed(OkHttpClient.Builder settings) {
        boolean alwaysHttp2 = settings.build().protocols().contains(Protocol.H2_PRIOR_KNOWLEDGE);
        settings.retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE)
                .readTimeout(Duration.ZERO) // each attempt has its own
                .writeTimeout(Duration.ZERO)
                .cache(null) // its responses would cross API keys
                .addInterceptor(new WireInterceptors.Inner(alwaysHttp2, this::detour));
        settings.networkInterceptors().add(0, WireInterceptors::onWire);
        return settings.build();
    }

    private static ConnectionPool pool(OkHttpClient like, long keepAliveMillis) {
        return new ConnectionPool(like.dispatcher().getMaxRequests(), keepAliveMillis, TimeUnit.MILLISECONDS);
    }

    private static boolean behindSocks(OkHttpClient client, HttpUrl baseUrl) {
        Proxy fixed = client.proxy();
        List<Proxy> proxies;
        try {
            proxies = fixed != null ? List.of(fixed) : client.proxySelector().select(baseUrl.uri());
        } catch (RuntimeException e) {
            return true; // nobody knows what it selects later
        }
        return proxies != null && proxies.stream().anyMatch(proxy -> proxy.type() == Proxy.Type.SOCKS);
    }

    /** OkHttp's own executor is recognised by its thread factory. */
    private static @Nullable Executor ofApplication(OkHttpClient given) {
        ExecutorService executor = given.dispatcher().executorService();
        boolean okHttps = executor instanceof ThreadPoolExecutor pool
                && pool.getThreadFactory().getClass().getName().startsWith(OkHttpClient.class.getPackageName() + ".");
        return okHttps ? null : executor;
    }

    /**
     * Prepares one attempt.
     *
     * @param request what to send
     * @param limits what it may take
     * @param freshness of its connection
     */
    public WireExchange exchange(Request.Builder request, Limits limits, Freshness freshness) {
        WireProgress progress = new WireProgress(limits, freshness);
        Request sent = progress.tag(
                proxy == null ? request : proxy.introduce(request.build()).newBuilder());
        try {
            return new WireExchange(this, calls(freshness, progress).newCall(sent), progress, limits);
        } catch (RuntimeException | Error e) { // of the call factory
            finish(progress);
            throw e;
        }
    }

    private Call.Factory calls(Freshness freshness, WireProgress progress) {
        return switch (freshness) {
            case ANY -> anyCalls;
            case RECENT -> recentCalls;
            case NEW -> calls(client(freshness, progress));
        };
    }

    private Call.Factory calls(OkHttpClient client) {
        return Checks.notNull(calls.apply(client), "callFactory's result", "a Call.Factory, or the client itself");
    }

    OkHttpClient client(Freshness freshness, WireProgress progress) {
        return switch (freshness) {
            case ANY -> any;
            case RECENT -> recent;
            case NEW -> {
                ConnectionPool keepsNone = new ConnectionPool(0, 1, TimeUnit.SECONDS);
                progress.ownPool(keepsNone);
                yield recent.newBuilder().connectionPool(keepsNone).build();
            }
        };
    }

    /** Without the application's interceptors, which are around it already. */
    private OkHttpClient detour(Freshness freshness, WireProgress progress) {
        OkHttpClient.Builder settings = client(freshness, progress).newBuilder();
        settings.interceptors().removeIf(interceptor -> !(interceptor instanceof WireInterceptors.Inner));
        begin(progress);
        return settings.build();
    }

    /** Whether nobody but OkHttp can send or response. */
    boolean plain() {
        return plain;
    }

    /** Whether nobody but OkHttp can make a response's body. */
    boolean fromWire() {
        return fromWire;
    }

    /** Whether an interrupt of the thread that executes an exchange ends it. */
    public boolean interruptible() {
        return interruptible;
    }

    /** The executor that the application gave its client; {@code null} if it gave none. */
    @Nullable
    public Executor executor() {
        return executor;
    }

    /**
     * Connections of our own pools that a call still holds.
     *
     * @return for tests
     */
    public static int connectionsInUse() {
        return POOLS.stream()
                .mapToInt(pool -> pool.connectionCount() - pool.idleConnectionCount())
                .sum();
    }

    /** Pools with connections, or of exchanges under way; for tests. */
    static int pools() {
        return POOLS.size();
    }

    /** Ends what it started. An exchange under way gives its connection back when it ends. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            if (shared != null) {
                shared.leave();
            }
            tidy();
        }
    }

    /** An exchange is executed; {@link #finish} follows. */
    void begin(WireProgress progress) {
        ConnectionPool ownPool = progress.ownPool();
        if (ownPool != null) {
            POOLS.add(ownPool);
        }
    }

    void finish(WireProgress progress) {
        ConnectionPool ownPool = progress.ownPool();
        if (ownPool != null) {
            forget(ownPool);
        }
        if (closed.get()) {
            tidy();
        }
    }

    private void tidy() {
        forget(recent.connectionPool());
        if (shared != null && shared.unused()) {
            forget(shared.connections());
        }
    }

    private static void forget(ConnectionPool pool) {
        pool.evictAll();
        if (pool.connectionCount() == 0) {
            POOLS.remove(pool);
        }
    }
}
