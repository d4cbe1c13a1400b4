package dev.faultline.core;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The response that carried a result: status, headers, rate limit and attempts. It takes no part in comparing results: two results with the same content
 * are equal however they arrived.
 */
public final class ResponseInfo {

    private static final ResponseInfo NONE = builder().build();

    private final int status;
    private final @Nullable String requestId;
    private final RateLimit rateLimit;
    private final List<Attempt> attempts;
    private final @Nullable String idempotencyKey;
    private final Map<String, String> headers;
    private final @Nullable Instant serverTime;

    private ResponseInfo(Builder builder) {
        status = builder.status;
        requestId = builder.requestId;
        rateLimit = builder.rateLimit;
        attempts = builder.attempts;
        idempotencyKey = builder.idempotencyKey;
        headers = builder.headers;
        serverTime = builder.serverTime;
    }

    /**
     * For results that an application makes by itself, in tests for example.
     *
     * @return status 0, no attempts, no headers
     */
    public static ResponseInfo none() {
        return NONE;
    }

    /**
     * Starts with nothing, as {@link #none()} has it.
     *
     * @return a builder, for tests that need more than that
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with what is here. */
    public Builder toBuilder() {
        return builder()
                .status(status)
                .requestId(requestId)
                .rateLimit(rateLimit)
                .attempts(attempts)
                .idempotencyKey(idempotencyKey)
                .unchangingHeaders(headers)
                .serverTime(serverTime);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /**
     * The vendor's id of the request.
     *
     * @return the id, empty if the API sends none
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /**
     * The rate limit in the headers of the response.
     *
     * @return the rate limit, {@link RateLimit#UNKNOWN} if the headers have none
     */
    public RateLimit rateLimit() {
        return rateLimit;
    }

    /** The attempts that it took, the successful one last. */
    public List<Attempt> attempts() {
        return attempts;
    }

    /**
     * The idempotency key that was sent.
     *
     * @return the key, empty if the operation takes none
     */
    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }

    /**
     * The response's headers by lower-case name, without those that carry secrets; several values are joined by a comma.
     */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * When the server responded, by its own clock.
     *
     * @return the response's {@code Date}, empty if it has none that can be read
     */
    public Optional<Instant> serverTime() {
        return Optional.ofNullable(serverTime);
    }

    /** Always {@code true} for another {@code ResponseInfo}: see the class comment. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResponseInfo;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "ResponseInfo[status=" + status + ", attempts=" + attempts.size() + "]";
    }

    /** Collects what came with a response. */
    public static final class Builder {

        private int status;
        private @Nullable String requestId;
        private RateLimit rateLimit = RateLimit.UNKNOWN;
        private List<Attempt> attempts = List.of();
        private @Nullable String idempotencyKey;
        private Map<String, String> headers = Map.of();
        private @Nullable Instant serverTime;

        private Builder() {}

        /**
         * Sets the HTTP status.
         *
         * @param status default 0
         */
        public Builder status(int status) {
            this.status = status;
            return this;
        }

        /**
         * Sets the vendor's id of the request.
         *
         * @param requestId default {@code null}: none
         */
        public Builder requestId(@Nullable String requestId) {
            this.requestId = requestId;
            return this;
        }

        /**
         * Sets what the response said about the rate limit.
         *
         * @param rateLimit default {@link RateLimit#UNKNOWN}
         */
        public Builder rateLimit(RateLimit rateLimit) {
            this.rateLimit = Objects.requireNonNull(rateLimit, "rateLimit");
            return this;
        }

        /**
         * Sets the attempts that it took.
         *
         * @param attempts default none
         */
        public Builder attempts(List<Attempt> attempts) {
            this.attempts = List.copyOf(attempts);
            return this;
        }

        /**
         * Sets the idempotency key that was sent.
         *
         * @param idempotencyKey default {@code null}: none
         */
        public Builder idempotencyKey(@Nullable String idempotencyKey) {
            this.idempotencyKey = idempotencyKey;
            return this;
        }

        /**
         * Sets the response's headers.
         *
         * @param headers by lower-case name; default none
         */
        public Builder headers(Map<String, String> headers) {
            this.headers = Map.copyOf(headers);
            return this;
        }

        /** Takes over headers that nobody changes. */
        Builder unchangingHeaders(Map<String, String> headers) {
            this.headers = headers;
            return this;
        }

        /**
         * Sets when the server responded.
         *
         * @param serverTime by its own clock; default {@code null}: unknown
         */
        public Builder serverTime(@Nullable Instant serverTime) {
            this.serverTime = serverTime;
            return this;
        }

        /**
         * The headers of the response.
         *
         * @return the response's data
         */
        public ResponseInfo build() {
            return new ResponseInfo(this);
        }
    }
}
