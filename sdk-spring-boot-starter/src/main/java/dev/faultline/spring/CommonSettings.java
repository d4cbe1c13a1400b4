package dev.faultline.spring;

import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.ClientBuilder;
import dev.faultline.core.RetryPolicy;
import java.net.InetSocketAddress;
import java.net.Proxy;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/** Applies the options that all clients have to a builder. */
final class CommonSettings {

    private CommonSettings() {}

    static <B extends ClientBuilder<B>> void apply(Settings settings, ClientProperties from, B to) {
        settings.secret("api-key", given(from.getApiKey()), to::apiKey);
        settings.set("base-url", given(from.getBaseUrl()), to::baseUrl);
        if (from.isAllowInsecureHttp()) {
            to.allowInsecureHttp();
        }
        settings.set("connect-timeout", from.getConnectTimeout(), to::connectTimeout);
        settings.set("attempt-timeout", from.getAttemptTimeout(), to::attemptTimeout);
        settings.set("max-concurrent-requests", from.getMaxConcurrentRequests(), to::maxConcurrentRequests);
        settings.set("max-result-size", from.getMaxResultSize(), (DataSize size) -> to.maxResultSize(size.toBytes()));
        to.pacing(from.isPacing());
        settings.set("user-agent-suffix", given(from.getUserAgentSuffix()), to::userAgentSuffix);
        from.getHeaders()
                .forEach((name, value) -> settings.secret("headers." + name, value, text -> to.header(name, text)));
        settings.check("retry", () -> to.retryPolicy(policy -> retry(settings, from, policy)));
        to.circuitBreakerPolicy(circuitBreaker(settings, from.getCircuitBreaker()));
        proxy(settings, from.getProxy(), to);
    }

    private static RetryPolicy.Builder retry(Settings settings, ClientProperties client, RetryPolicy.Builder policy) {
        RetryProperties from = client.getRetry();
        settings.set("total-timeout", client.getTotalTimeout(), policy::totalTimeout);
        settings.set("retry.max-attempts", from.getMaxAttempts(), policy::maxAttempts);
        settings.set("retry.initial-backoff", from.getInitialBackoff(), policy::initialBackoff);
        settings.set("retry.multiplier", from.getMultiplier(), policy::multiplier);
        settings.set("retry.max-backoff", from.getMaxBackoff(), policy::maxBackoff);
        settings.set("retry.jitter", from.getJitter(), policy::jitter);
        settings.set("retry.max-server-delay", from.getMaxServerDelay(), policy::maxServerDelay);
        settings.set("retry.retry-non-idempotent", from.getRetryNonIdempotent(), policy::retryNonIdempotent);
        return policy;
    }

    private static CircuitBreakerPolicy circuitBreaker(Settings settings, CircuitBreakerProperties from) {
        if (!from.isEnabled()) {
            return CircuitBreakerPolicy.disabled();
        }
        CircuitBreakerPolicy.Builder to = CircuitBreakerPolicy.builder();
        settings.set("circuit-breaker.failure-rate", from.getFailureRate(), to::failureRate);
        settings.set("circuit-breaker.minimum-attempts", from.getMinimumAttempts(), to::minimumAttempts);
        settings.set("circuit-breaker.window", from.getWindow(), to::window);
        settings.set("circuit-breaker.open-duration", from.getOpenDuration(), to::openDuration);
        return to.build();
    }

    private static <B extends ClientBuilder<B>> void proxy(Settings settings, ProxyProperties from, B to) {
        if (from.getType() == Proxy.Type.DIRECT) {
            to.proxy(Proxy.NO_PROXY);
            return;
        }
        String host = given(from.getHost());
        if (host == null) {
            return;
        }
        Integer port = from.getPort();
        if (port == null) {
            throw new ClientSettingException(
                    settings.prefix() + ".proxy.port", "it is not set, but the host is", null, null);
        }
        settings.check("proxy.host", () -> hostOnly(host));
        settings.check("proxy", () -> {
            Proxy proxy = new Proxy(from.getType(), InetSocketAddress.createUnresolved(host, port));
            String user = given(from.getUser());
            if (user == null) {
                to.proxy(proxy);
            } else {
                String password = from.getPassword();
                settings.secret(
                        "proxy.password", password == null ? "" : password, text -> to.proxy(proxy, user, text));
            }
        });
    }

    /** A URL with a user in it would be looked up as a name, and be in that failure's message. */
    private static void hostOnly(String host) {
        if (host.indexOf('/') >= 0 || host.indexOf('@') >= 0) {
            throw new IllegalArgumentException(
                    "it has a / or an @, but must be a host alone: port, user and password are properties of their own");
        }
    }

    /** An empty value is how a profile or an environment variable takes a property back. */
    private static @Nullable String given(@Nullable String text) {
        return StringUtils.hasText(text) ? text : null;
    }
}
