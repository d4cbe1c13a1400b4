package dev.faultline.core;

import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.RequestHeaders;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The options of a view. An option that it does not set stays as the client, or the view around it, has it. */
public final class CallOptions {

    private final @Nullable RetryPolicy retryPolicy;
    private final @Nullable Duration totalTimeout;
    private final @Nullable Duration attemptTimeout;
    private final @Nullable String idempotencyKey;
    private final @Nullable String apiKey;
    private final Map<String, String> headers;

    private CallOptions(Builder builder) {
        retryPolicy = builder.retryPolicy;
        totalTimeout = builder.totalTimeout;
        attemptTimeout = builder.attemptTimeout;
        idempotencyKey = builder.idempotencyKey;
        apiKey = builder.apiKey;
        headers = Collections.unmodifiableMap(copy(builder.headers));
    }

    /** The names of headers are the same in any case. */
    private static Map<String, String> copy(Map<String, String> headers) {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        return copy;
    }

    /** Starts with no changes. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with these changes, as a view of a view does. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.retryPolicy = retryPolicy;
        builder.totalTimeout = totalTimeout;
        builder.attemptTimeout = attemptTimeout;
        builder.idempotencyKey = idempotencyKey;
        builder.apiKey = apiKey;
        builder.headers.putAll(headers);
        return builder;
    }

    /**
     * The retry policy.
     *
     * @return the one that holds, empty in options that belong to no client
     */
    public Optional<RetryPolicy> retryPolicy() {
        return Optional.ofNullable(retryPolicy);
    }

    /**
     * The total timeout in place of the retry policy's.
     *
     * @return the timeout, empty if unchanged
     */
    public Optional<Duration> totalTimeout() {
        return Optional.ofNullable(totalTimeout);
    }

    /**
     * The timeout of one attempt in place of the client's.
     *
     * @return the timeout, empty if unchanged
     */
    public Optional<Duration> attemptTimeout() {
        return Optional.ofNullable(attemptTimeout);
    }

    /**
     * The idempotency key in place of one made by the SDK.
     *
     * @return the key, empty if unchanged
     */
    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }

    /**
     * The API key in place of the client's.
     *
     * @return the key, empty if unchanged
     */
    public Optional<String> apiKey() {
        return Optional.ofNullable(apiKey);
    }

    /**
     * The headers of all calls.
     *
     * @return values by name, whatever its case
     */
    public Map<String, String> headers() {
        return headers;
    }

    /** Collects the changes of a view. */
    public static final class Builder {

        private @Nullable RetryPolicy retryPolicy;
        private @Nullable Duration totalTimeout;
        private @Nullable Duration attemptTimeout;
        private @Nullable String idempotencyKey;
        private @Nullable String apiKey;
        private final Map<String, String> headers = copy(Map.of());

        private Builder() {}

        /**
         * Replaces the client's retry policy. A {@link #totalTimeout} of this view, given before or after, still holds.
         *
         * @param retryPolicy the policy
         */
        public Builder retryPolicy(RetryPolicy retryPolicy) {
            this.retryPolicy = Checks.notNull(retryPolicy, "retryPolicy", "a policy, for example RetryPolicy.none()");
            return this;
        }

        /**
         * Changes single values of the retry policy that holds here: the client's, or that of the view around this one.
         *
         * @param change for example {@code p -> p.maxServerDelay(Duration.ofSeconds(5))}
         * @throws IllegalArgumentException if the values do not fit together
         */
        public Builder retryPolicy(UnaryOperator<RetryPolicy.Builder> change) {
            RetryPolicy holds = retryPolicy == null ? RetryPolicy.builder().build() : retryPolicy;
            retryPolicy = holds.changed(change);
            return this;
        }

        /**
         * Limits a call from its start to its end; it beats the retry policy's total timeout.
         *
         * @param totalTimeout more than zero
         */
        public Builder totalTimeout(Duration totalTimeout) {
            this.totalTimeout = Checks.positive(totalTimeout, "totalTimeout");
            return this;
        }

        /**
         * Limits a single attempt, from its sending to the end of its response.
         *
         * @param attemptTimeout more than zero
         */
        public Builder attemptTimeout(Duration attemptTimeout) {
            this.attemptTimeout = Checks.positive(attemptTimeout, "attemptTimeout");
            return this;
        }

        /**
         * Gives the key of one logical request, for example to finish a call whose outcome is unknown. A view with a key
         * is for that one request: APIs reject a key that comes back with other content.
         *
         * @param idempotencyKey visible ASCII characters; an API may ask for a certain form, see its operation
         */
        public Builder idempotencyKey(String idempotencyKey) {
            this.idempotencyKey =
                    Checks.headerValue(idempotencyKey, "idempotencyKey", "a unique key such as a random UUID");
            return this;
        }

        /**
         * Sends another API key than the client's, as a platform does for each of its customers. What the API rejects to
         * one key holds back no calls with another: such a view has cooldowns and circuits of its own, but for the
         * circuit of the host. Scopes name the key by a fingerprint.
         *
         * @param apiKey the key; surrounding white space is dropped
         * @throws IllegalArgumentException if it is blank or has characters that a header cannot carry; the message does
         *     not repeat the key
         */
        public Builder apiKey(String apiKey) {
            this.apiKey = Checks.headerValue(apiKey, "apiKey", "the key as the vendor issued it");
            return this;
        }

        /**
         * Adds a header to every call, for a gateway in front of the API, for example. It takes the place of a header of
         * the same name that the client or the view around this one has.
         *
         * @param name its name; headers that the SDK or HTTP sets, and those of single requests, are rejected
         * @param value its value, printable ASCII; the SDK repeats it in no message, log line or event
         * @throws IllegalArgumentException if a header cannot carry it, or the name is rejected; those of the API's own
         *     options are rejected by {@code with(..)}
         */
        public Builder header(String name, String value) {
            String header = RequestHeaders.nameForAll(name);
            headers.remove(header); // the case of the name is that of the last one
            headers.put(header, RequestHeaders.value("header " + header, value));
            return this;
        }

        /**
         * The changes.
         *
         * @return the options
         */
        public CallOptions build() {
            return new CallOptions(this);
        }
    }
}
