package dev.faultline.core;

import dev.faultline.core.engine.CallSettings;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.engine.Engine;
import dev.faultline.core.engine.PlatformCheck;
import dev.faultline.core.engine.http.HttpProxy;
import dev.faultline.core.internal.Api;
import dev.faultline.core.internal.BaseUrl;
import dev.faultline.core.internal.BuildInfo;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.RequestHeaders;
import java.net.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The options that the clients of all APIs have. Each is checked at once; {@code build()} checks them together.
 *
 * @param <B> the builder of one API's client
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {

    static final Duration DEFAULT_ATTEMPT_TIMEOUT = Duration.ofSeconds(30);
    static final long DEFAULT_MAX_RESULT_SIZE = 32L * 1024 * 1024;
    static final int DEFAULT_MAX_CONCURRENT_REQUESTS = 64;

    private static final Pattern CLIENT_NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private @Nullable Supplier<String> key;
    private String clientName = "default";
    private @Nullable String baseUrl;
    private boolean insecureHttp;
    private RetryPolicy retryPolicy;
    private CircuitBreakerPolicy circuitBreakerPolicy =
            CircuitBreakerPolicy.builder().build();
    private @Nullable Duration connectTimeout;
    private Duration attemptTimeout = DEFAULT_ATTEMPT_TIMEOUT;
    private long maxResultSize = DEFAULT_MAX_RESULT_SIZE;
    private int maxConcurrentRequests = DEFAULT_MAX_CONCURRENT_REQUESTS;
    private boolean pacing = true;
    private @Nullable Executor completionExecutor;
    private @Nullable OkHttpClient httpClient;
    private @Nullable Function<OkHttpClient, Call.Factory> callFactory;
    private @Nullable HttpProxy proxy;
    private @Nullable String userAgentSuffix;
    private final CallOptions.Builder calls = CallOptions.builder();
    private final List<CallListener> listeners = new ArrayList<>();
    private final List<CallContext> contexts = new ArrayList<>();
    private @Nullable TimeSource timeSource;

    /**
     * For Faultline's own modules.
     *
     * @param retryPolicy the vendor's own guidance
     */
    protected ClientBuilder(RetryPolicy retryPolicy) {
        this.retryPolicy = retryPolicy;
    }

    /**
     * Sets the API key. Without it, the key comes from the API's environment variable. A view can send another one.
     *
     * @param apiKey the key; surrounding white space is dropped
     * @throws IllegalArgumentException if it is blank or has characters that a header cannot carry; the message does not
     *     repeat the key
     */
    public B apiKey(String apiKey) {
        String checked = Checks.headerValue(apiKey, "apiKey", "the key as the vendor issued it");
        key = () -> checked;
        return self();
    }

    /**
     * Sets where the API key comes from. It is asked before each attempt, so that a key can be rotated under a running
     * client; let it return quickly.
     *
     * @param apiKey gives the key that holds now; what it throws reaches the caller as it is
     */
    public B apiKey(Supplier<String> apiKey) {
        key = Checks.notNull(apiKey, "apiKey", "a supplier of the key");
        return self();
    }

    /**
     * Sets the name of this client among an application's. Meters, observations and {@link ClientStatus} have it.
     *
     * @param clientName 1 to 64 of the letters A to Z, digits, {@code .}, {@code _} and {@code -}; default {@code default}
     */
    public B clientName(String clientName) {
        Checks.notNull(clientName, "clientName", "a name such as hiring-eu");
        Checks.that(
                CLIENT_NAME.matcher(clientName).matches(),
                "clientName",
                clientName,
                "1 to 64 letters, digits, dots, underscores or hyphens");
        this.clientName = clientName;
        return self();
    }

    /**
     * Sets the address of the API, for a proxy of your own or for tests.
     *
     * @param baseUrl {@code https://…}; plain http is accepted for this machine only, unless {@link
     *     #allowInsecureHttp()}; default: the documented one
     */
    public B baseUrl(String baseUrl) {
        this.baseUrl = Checks.notBlank(baseUrl, "baseUrl", "an address such as https://api.example.com/v1");
        return self();
    }

    /** Accepts plain http for the base URL. The key and all data then cross the network readable. */
    public B allowInsecureHttp() {
        insecureHttp = true;
        return self();
    }

    /**
     * Sets when a failed attempt is retried.
     *
     * @param retryPolicy the policy; default: the vendor's own guidance, see the client's {@code defaultRetryPolicy()}
     */
    public B retryPolicy(RetryPolicy retryPolicy) {
        this.retryPolicy = Checks.notNull(retryPolicy, "retryPolicy", "a policy, for example RetryPolicy.none()");
        return self();
    }

    /**
     * Changes single values of the retry policy: of the one that was set before, or of the vendor's own guidance.
     *
     * @param change for example {@code p -> p.maxServerDelay(Duration.ofSeconds(5))}
     * @throws IllegalArgumentException if the values do not fit together
     */
    public B retryPolicy(UnaryOperator<RetryPolicy.Builder> change) {
        retryPolicy = retryPolicy.changed(change);
        return self();
    }

    /**
     * Sets when to stop sending to a server that keeps failing.
     *
     * @param circuitBreakerPolicy the policy; default: see {@link CircuitBreakerPolicy#builder()}
     */
    public B circuitBreakerPolicy(CircuitBreakerPolicy circuitBreakerPolicy) {
        this.circuitBreakerPolicy = Checks.notNull(
                circuitBreakerPolicy, "circuitBreakerPolicy", "a policy, for example CircuitBreakerPolicy.disabled()");
        return self();
    }

    /**
     * Limits the making of a connection.
     *
     * @param connectTimeout 1 ms or more; default 10 s, or that of the {@link #httpClient} given
     */
    public B connectTimeout(Duration connectTimeout) {
        Checks.positive(connectTimeout, "connectTimeout");
        Checks.that(connectTimeout.toMillis() >= 1, "connectTimeout", connectTimeout, "1 ms or more");
        this.connectTimeout = connectTimeout;
        return self();
    }

    /**
     * Limits a single attempt, from its sending to the end of its response.
     *
     * @param attemptTimeout more than zero; default 30 s
     */
    public B attemptTimeout(Duration attemptTimeout) {
        this.attemptTimeout = Checks.positive(attemptTimeout, "attemptTimeout");
        return self();
    }

    /**
     * Limits the memory that a result may take on arrival. Of an error's body at most 64 KiB are ever read.
     *
     * @param bytes 1 to 1 GiB; default 32 MiB
     */
    public B maxResultSize(long bytes) {
        Checks.that(bytes >= 1 && bytes <= 1L << 30, "maxResultSize", bytes, "1 byte to 1 GiB");
        maxResultSize = bytes;
        return self();
    }

    /**
     * Brings an HTTP client with its proxy, TLS, DNS, interceptors and threads. It stays the application's: closing the
     * SDK's client leaves it open. Its connection pool, interceptors and the threads of its dispatcher are used, and its
     * ping interval is left alone. Of its timeouts only the connect timeout holds: {@link #attemptTimeout} and the total
     * timeout take the place of its read, write and call timeouts. The SDK's calls never follow redirects, never resend by
     * themselves, never answer a 401 with an authenticator and never use its cache, which would mix the responses of several
     * keys. Of its dispatcher's limits none holds: see {@link #maxConcurrentRequests}.
     *
     * @param httpClient the client
     */
    public B httpClient(OkHttpClient httpClient) {
        this.httpClient = Checks.notNull(httpClient, "httpClient", "an OkHttpClient");
        return self();
    }

    /**
     * Wraps the making of HTTP calls, as OpenTelemetry's instrumentation of OkHttp does.
     *
     * <pre>{@code
     * .callFactory(OkHttpTelemetry.create(openTelemetry)::createCallFactory)
     * }</pre>
     *
     * @param callFactory gets the SDK's own client, which has what {@link #httpClient} brought, and returns what makes its
     *     calls. It is asked more than once. Its calls send each request once, as it is and with its tags. A call that passes
     *     on neither its cancellation nor its timeout ends in time all the same, from the moment that it executes OkHttp's. It
     *     must not end before that one does: what it leaves behind nobody times out.
     */
    public B callFactory(Function<OkHttpClient, Call.Factory> callFactory) {
        this.callFactory = Checks.notNull(callFactory, "callFactory", "a function that wraps an OkHttpClient");
        return self();
    }

    /**
     * Sends everything through a proxy.
     *
     * @param proxy of type HTTP or SOCKS, or {@code Proxy.NO_PROXY} for none; default: what the system's {@code
     *     ProxySelector} says. A client given with {@link #httpClient} brings its own: {@code build()} rejects both.
     */
    public B proxy(Proxy proxy) {
        this.proxy = new HttpProxy(proxy);
        return self();
    }

    /**
     * Sends everything through a proxy that asks who is there, by the Basic scheme. The API never sees this.
     *
     * @param proxy of type HTTP; a SOCKS proxy gets user and password from {@code java.net.Authenticator}
     * @param user the user's name, without a colon
     * @param password the user's password; no message repeats it
     * @throws IllegalArgumentException if the proxy is of another type, or user or password cannot be sent
     */
    public B proxy(Proxy proxy, String user, String password) {
        this.proxy = new HttpProxy(proxy, user, password);
        return self();
    }

    /**
     * Adds the application's own name to the {@code User-Agent}, which begins with the SDK's.
     *
     * @param userAgentSuffix for example {@code acme-hiring/2.3}, printable ASCII, 256 characters at most; default none
     * @throws IllegalArgumentException if it is blank, too long, or has characters that a header cannot carry
     */
    public B userAgentSuffix(String userAgentSuffix) {
        String right = "a name such as acme-hiring/2.3";
        String suffix =
                Checks.notBlank(userAgentSuffix, "userAgentSuffix", right).strip();
        Checks.that(suffix.length() <= 256, "userAgentSuffix", suffix.length() + " characters long", "at most 256");
        this.userAgentSuffix = RequestHeaders.value("userAgentSuffix", suffix);
        return self();
    }

    /**
     * Adds a header to every call, for a gateway in front of the API, for example. A view can replace it.
     *
     * @param name its name; headers that the SDK or HTTP sets, and those of single requests, are rejected, an API's own
     *     ones in {@code build()}
     * @param value its value, printable ASCII; the SDK repeats it in no message, log line or event
     * @throws IllegalArgumentException if a header cannot carry it, or the name is rejected
     */
    public B header(String name, String value) {
        calls.header(name, value);
        return self();
    }

    /**
     * Limits the requests on the wire at once, of both surfaces together. Calls beyond it wait for their turn, first come
     * first served within a circuit breaker's scope and round robin between scopes; their total timeout bounds the wait.
     *
     * @param maxConcurrentRequests 1 to 10,000; default 64
     */
    public B maxConcurrentRequests(int maxConcurrentRequests) {
        Checks.that(
                maxConcurrentRequests >= 1 && maxConcurrentRequests <= 10_000,
                "maxConcurrentRequests",
                maxConcurrentRequests,
                "1 to 10000");
        this.maxConcurrentRequests = maxConcurrentRequests;
        return self();
    }

    /**
     * Sets whether a rejection holds back the other calls of its scope, and lets them go at the pace that the server
     * accepts. Without it each call meets the server's limit by itself, and waits as its retry policy says.
     *
     * @param pacing default {@code true}
     */
    public B pacing(boolean pacing) {
        this.pacing = pacing;
        return self();
    }

    /**
     * Sets where futures are completed, and so where what is chained to them runs. Without it that is the thread that
     * sent the call's last attempt; such a thread is replaced if a continuation blocks it.
     *
     * @param completionExecutor for example a pool for long continuations; what it rejects is completed without it
     */
    public B completionExecutor(Executor completionExecutor) {
        this.completionExecutor =
                Checks.notNull(completionExecutor, "completionExecutor", "an executor for what follows a future");
        return self();
    }

    /**
     * Adds a listener for the client's events.
     *
     * @param listener gets them all, in the order in which the listeners were added
     */
    public B listener(CallListener listener) {
        listeners.add(Checks.notNull(listener, "listener", "a CallListener"));
        return self();
    }

    /**
     * Adds a context that every call takes from its caller's thread to the threads that send it.
     *
     * @param callContext for example {@link ObservedCalls}; several are restored in the order in which they were added
     */
    public B callContext(CallContext callContext) {
        contexts.add(Checks.notNull(callContext, "callContext", "a CallContext"));
        return self();
    }

    /**
     * Replaces the clock, in tests.
     *
     * @param timeSource for example the test kit's {@code FakeClock}; default: the system's
     */
    public B timeSource(TimeSource timeSource) {
        this.timeSource = Checks.notNull(timeSource, "timeSource", "a clock");
        return self();
    }

    /**
     * For Faultline's own modules: checks everything together and starts the client's engine.
     *
     * @param api the API
     * @return makes the client's calls
     */
    @SuppressWarnings("exports")
    protected final Caller start(Api api) {
        PlatformCheck.run();
        Supplier<String> keys = key;
        if (keys == null) {
            String fromEnvironment = System.getenv(api.keyVariable());
            if (fromEnvironment == null || fromEnvironment.isBlank()) {
                throw new IllegalArgumentException("apiKey is not set: give it with apiKey(..), or set the environment"
                        + " variable " + api.keyVariable());
            }
            String checked = Checks.headerValue(fromEnvironment, api.keyVariable(), "the key as the vendor issued it");
            keys = () -> checked;
        }
        if (httpClient != null && proxy != null) {
            throw new IllegalArgumentException(
                    "proxy is set, and so is httpClient, which brings its own: give the proxy"
                            + " to the OkHttpClient, or leave httpClient out");
        }
        CallOptions options = calls.retryPolicy(retryPolicy).build();
        RequestHeaders.notOf(api, options.headers().keySet());
        Engine engine = new Engine(new Engine.Config(
                api,
                clientName,
                BaseUrl.parse(baseUrl == null ? api.defaultBaseUrl() : baseUrl, insecureHttp),
                keys,
                circuitBreakerPolicy,
                connectTimeout,
                maxResultSize,
                httpClient,
                callFactory,
                proxy,
                maxConcurrentRequests,
                pacing,
                completionExecutor,
                List.copyOf(listeners),
                List.copyOf(contexts),
                timeSource,
                BuildInfo.userAgent(api.name(), userAgentSuffix)));
        return new Caller(api, engine, new CallSettings(retryPolicy, attemptTimeout).with(options));
    }

    @SuppressWarnings("unchecked")
    private B self() {
        return (B) this;
    }
}
