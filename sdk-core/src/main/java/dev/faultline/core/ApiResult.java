package dev.faultline.core;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** The result of an operation: its content, and the response that carried it. */
public interface ApiResult extends FromJson {

    /**
     * The status, headers and attempts of the response. They are no part of the result's JSON.
     *
     * @return status, request id, rate limit, attempts and idempotency key; {@link ResponseInfo#none()} if the result was
     *     read from JSON
     */
    @JsonIgnore
    ResponseInfo response();

    /**
     * The rate limit in the headers of the response.
     *
     * @return the rate limit, {@link RateLimit#UNKNOWN} if the headers have none
     */
    @JsonIgnore
    default RateLimit rateLimit() {
        return response().rateLimit();
    }
}
