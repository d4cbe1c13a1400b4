package dev.faultline.core;

import dev.faultline.core.spi.Checks;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a view changes for its calls; what it leaves out stays as the client has it. */
public final class CallOptions {

    private final @Nullable RetryPolicy retryPolicy;
    private final @Nullable Duration totalTimeout;
    private final @Nullable Duration attemptTimeout;
    private final @Nullable String idempotencyKey;

    private CallOptions(Builder builder) {
        retryPolicy = builder.retryPolicy;
        totalTimeout = builder.totalTimeout;
        attemptTimeout = builder.attemptTimeout;
        idempotencyKey = builder.idempotencyKey;
    }

    /**
     * Starts with no changes.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts with these changes, as a view of a view does.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.retryPolicy = retryPolicy;
        builder.totalTimeout = totalTimeout;
        builder.attemptTimeout = attemptTimeout;
        builder.idempotencyKey = idempotencyKey;
        return builder;
    }

    /**
     * The retry policy in place of the client's.
     *
     * @return the policy, empty if unchanged
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

    /** Collects the changes of a view. */
    public static final class Builder {

        private @Nullable RetryPolicy retryPolicy;
        private @Nullable Duration totalTimeout;
        private @Nullable Duration attemptTimeout;
        private @Nullable String idempotencyKey;

        private Builder() {}

        /**
         * Replaces the client's retry policy. A {@link #totalTimeout} of this view, given before or after, still holds.
         *
         * @param retryPolicy the policy
         * @return this builder
         */
        public Builder retryPolicy(RetryPolicy retryPolicy) {
            this.retryPolicy = Checks.notNull(retryPolicy, "retryPolicy", "a policy, for example RetryPolicy.none()");
            return this;
        }

        /**
         * Limits a call from its start to its end; it beats the retry policy's total timeout.
         *
         * @param totalTimeout more than zero
         * @return this builder
         */
        public Builder totalTimeout(Duration totalTimeout) {
            this.totalTimeout = Checks.positive(totalTimeout, "totalTimeout");
            return this;
        }

        /**
         * Limits a single attempt, from its sending to the end of its answer.
         *
         * @param attemptTimeout more than zero
         * @return this builder
         */
        public Builder attemptTimeout(Duration attemptTimeout) {
            this.attemptTimeout = Checks.positive(attemptTimeout, "attemptTimeout");
            return this;
        }

        /**
         * Gives the key of one logical request, for example to finish a call whose outcome is unknown. A view with a key
         * is for that one request: APIs refuse a key that comes back with other content.
         *
         * @param idempotencyKey visible ASCII characters; an API may ask for a certain form, see its operation
         * @return this builder
         */
        public Builder idempotencyKey(String idempotencyKey) {
            this.idempotencyKey =
                    Checks.headerValue(idempotencyKey, "idempotencyKey", "a unique key such as a random UUID");
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
