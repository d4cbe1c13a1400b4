package dev.faultline.interviews;

import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.PageData;
import dev.faultline.core.internal.ResultResponse;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The envelope of a result: {@code success}, {@code requestId}, {@code data} and, for a list, {@code pagination}. */
final class Envelope {

    private final JsonValue json;
    private final ResponseInfo response;

    private Envelope(JsonValue json, ResponseInfo response) {
        this.json = json;
        this.response = response;
    }

    private static final int NO_CONTENT = 204;

    /** The envelope of a response; all members are missing if its status permits no body. */
    static Envelope of(ResultResponse response) {
        boolean empty = response.body().length == 0 && response.info().status() == NO_CONTENT;
        JsonValue json = empty ? JsonValue.missing() : json(response);
        return new Envelope(json, withRequestId(response.info(), json));
    }

    private static JsonValue json(ResultResponse response) {
        JsonValue json;
        try {
            json = response.json(JsonValue.class);
        } catch (UnreadableResult e) {
            checkVendors(response.jsonResult().json());
            throw new UnreadableResult(String.valueOf(e.getMessage()));
        }
        rejectFailure(response, json);
        checkVendors(json);
        return json;
    }

    /** Rejects a portal's page and a proxy's {@code {}}, which have none of the envelope's members. */
    private static void checkVendors(JsonValue json) {
        boolean vendors = json.get("success").asBoolean().isPresent()
                || json.get("requestId").asText().isPresent()
                || !json.get("data").isMissing();
        if (!vendors) {
            throw UnreadableResult.foreign("the body does not have the vendor's envelope");
        }
    }

    /** A 2xx with an error: its outcome is known only for a code in the error table. */
    private static void rejectFailure(ResultResponse response, JsonValue json) {
        if (json.get("success").asBoolean().orElse(true)) {
            return;
        }
        String problem = "a " + response.info().status() + " has success: false";
        String code = json.get("error").asText().orElse(null);
        throw InterviewsError.find(code) == null
                ? UnreadableResult.foreign(problem)
                : UnreadableResult.saysError(problem);
    }

    /** The body is not documented: every response that is neither a web page nor an error means alive. */
    static Health health(ResultResponse response) {
        JsonResult anything = response.jsonResult();
        rejectFailure(response, anything.json());
        if (new String(response.body(), StandardCharsets.UTF_8).stripLeading().startsWith("<")) {
            throw UnreadableResult.foreign("the body is a web page");
        }
        return new Health(anything.json(), withRequestId(anything.response(), anything.json()));
    }

    /**
     * The header has this request's id. The body may have the first request's id, of a replayed response, so it is only
     * the fallback.
     */
    private static ResponseInfo withRequestId(ResponseInfo response, JsonValue json) {
        Optional<String> inBody = json.get("requestId").asText();
        if (response.requestId().isPresent() || inBody.isEmpty()) {
            return response;
        }
        return response.toBuilder().requestId(inBody.get()).build();
    }

    /** A result with documented content, which is required. */
    <T> T read(Map<String, String> known, Function<JsonFields, T> reader) {
        if (!data().isObject()) {
            throw new UnreadableResult("data is no object");
        }
        return reader.apply(new JsonFields(data(), response, known));
    }

    /** A result without documented content: any response means that the operation was done. */
    <T> T readAny(Function<JsonFields, T> reader) {
        return reader.apply(new JsonFields(data(), response));
    }

    /** The whole response of an operation without a documented result. */
    JsonResult jsonResult() {
        return new JsonResult(json, response);
    }

    /**
     * Only {@code hasMore} ends a list: the vendor's sample of a last page has a cursor. A page without {@code hasMore}
     * is not the last one.
     */
    <T> PageData<T> page(@Nullable String sentCursor, Function<JsonFields, T> reader) {
        JsonValue pagination = json.get("pagination");
        String cursor = pagination
                .get("cursor")
                .asText()
                .filter(text -> !text.isEmpty())
                .orElse(null);
        Optional<Boolean> hasMore = pagination.get("hasMore").asBoolean();
        boolean more = hasMore.orElseThrow(() -> new UnreadableResult("pagination.hasMore is missing"));
        if (more && cursor == null) {
            throw new UnreadableResult("pagination has more pages but no cursor");
        }
        return PageData.of(items(reader), more ? cursor : null, sentCursor, response);
    }

    /** A list without pages. */
    <T> PageData<T> list(Function<JsonFields, T> reader) {
        return PageData.of(items(reader), null, null, response);
    }

    private <T> List<T> items(Function<JsonFields, T> reader) {
        if (!data().isArray()) {
            throw new UnreadableResult("data is not a list");
        }
        return data().items().stream()
                .filter(item -> !item.isNull())
                .map(item -> reader.apply(object(item)))
                .toList();
    }

    private JsonFields object(JsonValue item) {
        if (!item.isObject()) {
            throw new UnreadableResult("an item of data is no object");
        }
        return new JsonFields(item, response);
    }

    private JsonValue data() {
        return json.get("data");
    }
}
