package dev.faultline.core;

/** What every result of an operation tells besides its content. */
public interface ApiResult {

    /**
     * What came with the answer that this result was in.
     *
     * @return status, request id, rate limit, attempts and idempotency key
     */
    ResponseInfo response();

    /**
     * What the answer said about the rate limit.
     *
     * @return the rate limit, {@link RateLimit#UNKNOWN} if the answer said nothing
     */
    default RateLimit rateLimit() {
        return response().rateLimit();
    }
}
