package dev.faultline.core.internal;

import dev.faultline.core.ErrorCode;
import dev.faultline.core.ErrorExample;
import dev.faultline.core.JsonValue;
import dev.faultline.core.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An error response on its way to becoming an exception: what the wire carried, and what the API's decoder read in it. */
public final class ErrorResponse {

    private final CallRecord record;
    private final int status;
    private final Map<String, String> headers;
    private final String body;
    private final JsonValue json;
    private final RateLimit rateLimit;
    private @Nullable Duration retryAfter;
    private boolean retryAfterFromBody;
    private @Nullable String code;
    private @Nullable String message;
    private @Nullable String requestId;
    private @Nullable ErrorCode errorCode;

    /**
     * A response as the wire carried it.
     *
     * @param record the story of the call
     * @param status the HTTP status
     * @param headers the headers by lower-case name, secrets left out
     * @param body the body as text, bounded
     * @param now the client's clock, for a response without a date
     */
    public ErrorResponse(CallRecord record, int status, Map<String, String> headers, String body, Instant now) {
        this(record, status, headers, body, JsonValue.parseLeniently(body), now);
    }

    /** With the body's JSON, where it has been read already. */
    ErrorResponse(
            CallRecord record, int status, Map<String, String> headers, String body, JsonValue json, Instant now) {
        this.record = record;
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.json = json;
        rateLimit = ServerHints.rateLimit(headers, now);
        retryAfter = ServerHints.retryAfter(headers, now);
    }

    /**
     * The response of a line's example, to a call that leaves what the line says.
     *
     * @param line the line
     * @return the response to a call that nobody made
     */
    public static ErrorResponse of(ErrorCode line) {
        ErrorResponse response = of(line.example());
        response.record.mergeOutcome(line.outcome());
        return response;
    }

    /**
     * A response in the form of an example, to a call that leaves nothing; for tests.
     *
     * @param example the example
     * @return the response to a call that nobody made
     */
    public static ErrorResponse of(ErrorExample example) {
        Map<String, String> headers = new TreeMap<>();
        example.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return new ErrorResponse(
                new CallRecord("GET /example", null), example.status(), headers, example.body(), Instant.EPOCH);
    }

    /**
     * Takes over what every envelope has, as far as it is there.
     *
     * @param code the error code as sent
     * @param message the vendor's text
     */
    public ErrorResponse decoded(@Nullable String code, @Nullable String message) {
        this.code = code == null || code.isBlank() ? null : code;
        this.message = message == null || message.isBlank() ? null : message;
        return this;
    }

    /**
     * Takes over the vendor's id of the request.
     *
     * @param id the id, or {@code null}
     */
    public ErrorResponse requestId(@Nullable String id) {
        requestId = id;
        return this;
    }

    /**
     * Takes over a delay in the body; a delay in the header beats it.
     *
     * @param delay the delay, or {@code null}
     */
    public ErrorResponse bodyDelay(@Nullable Duration delay) {
        if (retryAfter == null && delay != null) {
            retryAfter = delay;
            retryAfterFromBody = true;
        }
        return this;
    }

    /**
     * Takes over the line of the API's table.
     *
     * @param errorCode the line, or {@code null} if the code is not in it
     */
    public ErrorResponse errorCode(@Nullable ErrorCode errorCode) {
        this.errorCode = errorCode;
        return this;
    }

    /**
     * The story of the call.
     *
     * @return shared by all of its exceptions
     */
    public CallRecord record() {
        return record;
    }

    /**
     * The HTTP status.
     *
     * @return not 2xx
     */
    public int status() {
        return status;
    }

    /**
     * The headers.
     *
     * @return by lower-case name
     */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * The body as text.
     *
     * @return bounded
     */
    public String body() {
        return body;
    }

    /**
     * The body as JSON.
     *
     * @return missing if it is none
     */
    public JsonValue json() {
        return json;
    }

    /**
     * The rate limit.
     *
     * @return never {@code null}
     */
    public RateLimit rateLimit() {
        return rateLimit;
    }

    /**
     * The server's delay.
     *
     * @return from header or body, or {@code null}
     */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /**
     * Where the delay stood.
     *
     * @return {@code true} if only the body had it
     */
    public boolean retryAfterFromBody() {
        return retryAfterFromBody;
    }

    /**
     * The error code.
     *
     * @return as sent, or {@code null}
     */
    public @Nullable String code() {
        return code;
    }

    /**
     * The vendor's text.
     *
     * @return as sent, or {@code null}
     */
    public @Nullable String message() {
        return message;
    }

    /**
     * The vendor's id of the request.
     *
     * @return as sent, or {@code null}
     */
    public @Nullable String requestId() {
        return requestId;
    }

    /**
     * The line of the API's table.
     *
     * @return the line, or {@code null}
     */
    public @Nullable ErrorCode errorCode() {
        return errorCode;
    }
}
