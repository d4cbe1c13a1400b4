package dev.faultline.spring;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.util.unit.DataSize;

/** The options that the clients of all APIs have. */
class ClientProperties {

    /**
     * API key. Without it, that of a customizer or of the API's environment variable.
     */
    private @Nullable String apiKey;

    /**
     * Address of the API. Default: the documented one.
     */
    private @Nullable String baseUrl;

    /**
     * Whether to accept plain http for a base URL that is not this machine.
     */
    private boolean allowInsecureHttp;

    /**
     * Longest time to make a connection. Default: 10 s, or that of an OkHttpClient given by a customizer.
     */
    private @Nullable Duration connectTimeout;

    /**
     * Longest time of a single attempt, from its sending to the end of its response.
     */
    private Duration attemptTimeout = Duration.ofSeconds(30);

    /**
     * Longest time from the start of a call to its end, waits and all attempts included.
     */
    private @Nullable Duration totalTimeout;

    /**
     * Requests on the wire at once, 1 to 10000.
     */
    private int maxConcurrentRequests = 64;

    /**
     * Largest result that is read, up to 1 GB.
     */
    private DataSize maxResultSize = DataSize.ofMegabytes(32);

    /**
     * Whether a rejection holds back the other calls of its scope.
     */
    private boolean pacing = true;

    /**
     * The application's own name at the end of the User-Agent.
     */
    private @Nullable String userAgentSuffix;

    /**
     * Headers of every request, for a gateway in front of the API, for example.
     */
    private final Map<String, String> headers = new LinkedHashMap<>();

    @NestedConfigurationProperty
    private final RetryProperties retry = new RetryProperties();

    @NestedConfigurationProperty
    private final CircuitBreakerProperties circuitBreaker = new CircuitBreakerProperties();

    @NestedConfigurationProperty
    private final ProxyProperties proxy = new ProxyProperties();

    public @Nullable String getApiKey() {
        return apiKey;
    }

    public void setApiKey(@Nullable String apiKey) {
        this.apiKey = apiKey;
    }

    public @Nullable String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(@Nullable String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public boolean isAllowInsecureHttp() {
        return allowInsecureHttp;
    }

    public void setAllowInsecureHttp(boolean allowInsecureHttp) {
        this.allowInsecureHttp = allowInsecureHttp;
    }

    public @Nullable Duration getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(@Nullable Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public Duration getAttemptTimeout() {
        return attemptTimeout;
    }

    public void setAttemptTimeout(Duration attemptTimeout) {
        this.attemptTimeout = attemptTimeout;
    }

    public @Nullable Duration getTotalTimeout() {
        return totalTimeout;
    }

    public void setTotalTimeout(@Nullable Duration totalTimeout) {
        this.totalTimeout = totalTimeout;
    }

    public int getMaxConcurrentRequests() {
        return maxConcurrentRequests;
    }

    public void setMaxConcurrentRequests(int maxConcurrentRequests) {
        this.maxConcurrentRequests = maxConcurrentRequests;
    }

    public DataSize getMaxResultSize() {
        return maxResultSize;
    }

    public void setMaxResultSize(DataSize maxResultSize) {
        this.maxResultSize = maxResultSize;
    }

    public boolean isPacing() {
        return pacing;
    }

    public void setPacing(boolean pacing) {
        this.pacing = pacing;
    }

    public @Nullable String getUserAgentSuffix() {
        return userAgentSuffix;
    }

    public void setUserAgentSuffix(@Nullable String userAgentSuffix) {
        this.userAgentSuffix = userAgentSuffix;
    }

    public Map<String, String> getHeaders() {
        return headers;
    }

    public RetryProperties getRetry() {
        return retry;
    }

    public CircuitBreakerProperties getCircuitBreaker() {
        return circuitBreaker;
    }

    public ProxyProperties getProxy() {
        return proxy;
    }
}
