package dev.faultline.core.internal;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.Json;
import dev.faultline.core.internal.json.UnreadableResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A 2xx, or what else the operation accepts, on its way to becoming a result.
 *
 * @param headers by lower-case name
 * @param body the whole body, in UTF-8 if it is text in another charset
 * @param info what came with it
 * @param record the story of the call
 * @param redaction takes the secrets out of what ends in an exception
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never copied
public record ResultResponse(
        Map<String, String> headers,
        byte[] body,
        ResponseInfo info,
        CallRecord record,
        UnaryOperator<String> redaction) {

    /** As much of an item's text as an exception keeps. */
    private static final int ITEM_LIMIT = 64 * 1024;

    /**
     * A response without secrets.
     *
     * @param headers by lower-case name
     * @param body the whole body
     * @param info what came with it
     * @param record the story of the call
     */
    public ResultResponse(Map<String, String> headers, byte[] body, ResponseInfo info, CallRecord record) {
        this(headers, body, info, record, UnaryOperator.identity());
    }

    /**
     * Reads the body as JSON. JSON's {@code null} is a {@link JsonValue}: the reader of the tree judges it, since an empty list
     * may be {@code null}.
     *
     * @param type the type to read
     * @param <T> the type to read
     * @return the value
     * @throws UnreadableResult if the body does not fit the type, as {@code null} fits no other; a {@linkplain
     *     UnreadableResult#foreign() foreign} one if it is empty or not JSON, and whatever is no {@link JsonValue}
     */
    public <T> T json(Class<T> type) {
        return read(bytes -> Json.read(bytes, type, info), type == JsonValue.class);
    }

    /**
     * Reads the body as JSON of a type with type arguments.
     *
     * @param type the type to read
     * @param <T> the type to read
     * @return the value
     * @throws UnreadableResult as for {@link #json(Class)}
     */
    public <T> T json(TypeReference<T> type) {
        return read(bytes -> Json.read(bytes, type, info), false);
    }

    /**
     * Takes whatever the body is: nothing in it is promised.
     *
     * @return the result of an operation whose response is not documented
     */
    public JsonResult jsonResult() {
        return new JsonResult(JsonValue.parseLeniently(new String(body, StandardCharsets.UTF_8)), info);
    }

    /**
     * The error of one item, where an operation on many fails item by item inside a 2xx.
     *
     * @param status that a call for this item alone would have had, as documented
     * @param body what the response says about the item
     * @return a response to decode as any other
     */
    public ErrorResponse itemError(int status, String body) {
        return withRequestId(new ErrorResponse(record, status, headers, kept(body), Instant.EPOCH));
    }

    /**
     * The error of one item, of which the response has a part of its own.
     *
     * @param status that a call for this item alone would have had, as documented
     * @param item the part; it is read again only if it is too long, or has a secret in it
     * @return a response to decode as any other
     */
    public ErrorResponse itemError(int status, JsonValue item) {
        String body = item.toString();
        String kept = kept(body);
        JsonValue json = kept.equals(body) ? item : JsonValue.parseLeniently(kept);
        return withRequestId(new ErrorResponse(record, status, headers, kept, json, Instant.EPOCH));
    }

    private String kept(String body) {
        return redaction.apply(body.length() > ITEM_LIMIT ? body.substring(0, ITEM_LIMIT) + "[cut]" : body);
    }

    private ErrorResponse withRequestId(ErrorResponse response) {
        return response.requestId(info.requestId().orElse(null));
    }

    /** A reader of trees gets no chance to judge whose a body is that is not one whole value. */
    private <T> T read(Reader<T> reader, boolean tree) {
        if (body.length == 0) {
            throw UnreadableResult.foreign("the body is empty");
        }
        try {
            return reader.read(body);
        } catch (JsonParseException e) {
            throw UnreadableResult.foreign("the body is not JSON: " + Json.reason(e));
        } catch (IOException e) {
            String problem = "the body is not as documented: " + Json.reason(e);
            throw tree ? UnreadableResult.foreign(problem) : new UnreadableResult(problem);
        }
    }

    private interface Reader<T> {
        T read(byte[] body) throws IOException;
    }
}
