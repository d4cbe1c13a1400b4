package dev.faultline.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.internal.json.JsonFields;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A 2xx response to a {@link RawRequest}, or a 304 to a conditional one, not interpreted. A mapper of an application's own
 * writes its {@link #json()}, {@code null} if it has none, and reads that back without headers.
 */
public final class RawResponse implements ApiResult {

    private final byte[] bytes;
    private final ResponseInfo response;

    /**
     * A response.
     *
     * @param bytes the body
     * @param response what came with it
     */
    public RawResponse(byte[] bytes, ResponseInfo response) {
        this.bytes = bytes.clone();
        this.response = response;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static RawResponse read(JsonFields fields) {
        return new RawResponse(fields.json().toString().getBytes(StandardCharsets.UTF_8), fields.response());
    }

    /**
     * The HTTP status.
     *
     * @return a 2xx, or 304
     */
    public int status() {
        return response.status();
    }

    /**
     * Whether the server has nothing newer than what the conditional request named.
     *
     * @return {@code true} for a 304, which has no body
     */
    public boolean notModified() {
        return status() == 304;
    }

    /** The headers by lower-case name, without those that carry secrets; several values are joined by a comma. */
    public Map<String, String> headers() {
        return response.headers();
    }

    /**
     * The body; text in another charset has been brought into UTF-8.
     *
     * @return a copy of its bytes, empty if there was none
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The body as text. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * The body as JSON.
     *
     * @return the value, missing if the body is not one whole JSON value: half a response must not pass for a whole one
     */
    @Override
    public JsonValue json() {
        return JsonValue.parse(text());
    }

    /**
     * The body as an object of the application's own.
     *
     * @param type a record or class that Jackson can read; in a named module its package must be open to {@code
     *     com.fasterxml.jackson.databind}
     * @param <T> that type
     * @return the object
     * @throws IllegalArgumentException if the body is not one whole JSON value, or does not fit the type; where its
     *     package is not open, the message has the line to write
     */
    public <T> T as(Class<T> type) {
        return json().as(type);
    }

    @Override
    public ResponseInfo response() {
        return response;
    }

    @Override
    public String toString() {
        return "RawResponse[status=" + status() + ", bytes=" + bytes.length + "]";
    }
}
