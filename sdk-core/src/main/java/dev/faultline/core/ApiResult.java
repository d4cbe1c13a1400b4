package dev.faultline.core;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** What every result of an operation tells besides its content. */
public interface ApiResult extends FromJson {

    /**
     * What came with the response that this result was in. It is no part of the result's JSON.
     *
     * @return status, request id, rate limit, attempts and idempotency key; {@link ResponseInfo#none()} if the result was
     *     read from JSON
     */
    @JsonIgnore
    ResponseInfo response();

    /**
     * What the response said about the rate limit.
     *
     * @return the rate limit, {@link RateLimit#UNKNOWN} if the response said nothing
     */
    @JsonIgnore
    default RateLimit rateLimit() {
        return response().rateLimit();
    }
}
