package dev.faultline.core;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came with a result besides its content. It takes no part in comparing results: two results with the same content
 * are equal however they arrived.
 */
public final class ResponseInfo {

    private static final ResponseInfo NONE = new ResponseInfo(0, null, RateLimit.UNKNOWN, List.of(), null);

    private final int status;
    private final @Nullable String requestId;
    private final RateLimit rateLimit;
    private final List<Attempt> attempts;
    private final @Nullable String idempotencyKey;

    /**
     * What came with an answer.
     *
     * @param status the HTTP status
     * @param requestId the vendor's id of the request, or {@code null}
     * @param rateLimit what the answer said about the rate limit
     * @param attempts the attempts it took
     * @param idempotencyKey the key that was sent, or {@code null}
     */
    public ResponseInfo(
            int status,
            @Nullable String requestId,
            RateLimit rateLimit,
            List<Attempt> attempts,
            @Nullable String idempotencyKey) {
        this.status = status;
        this.requestId = requestId;
        this.rateLimit = Objects.requireNonNull(rateLimit, "rateLimit");
        this.attempts = List.copyOf(attempts);
        this.idempotencyKey = idempotencyKey;
    }

    /**
     * For results that an application makes by itself, in tests for example.
     *
     * @return status 0, no attempts
     */
    public static ResponseInfo none() {
        return NONE;
    }

    /**
     * The HTTP status.
     *
     * @return the status
     */
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
     * What the answer said about the rate limit.
     *
     * @return the rate limit, {@link RateLimit#UNKNOWN} if the answer said nothing
     */
    public RateLimit rateLimit() {
        return rateLimit;
    }

    /**
     * The attempts that it took, the successful one last.
     *
     * @return the attempts
     */
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
}
