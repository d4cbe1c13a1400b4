package dev.faultline.interviews;

import dev.faultline.core.Confirmation;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.spi.Fields;
import dev.faultline.core.spi.PageData;
import dev.faultline.core.spi.ResultAnswer;
import dev.faultline.core.spi.ResultReader;
import dev.faultline.core.spi.UnreadableResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is around a result: {@code success}, {@code requestId}, {@code data} and, around a list, {@code pagination}. */
final class Envelope {

    private final JsonValue json;
    private final ResponseInfo response;

    private Envelope(JsonValue json, ResponseInfo response) {
        this.json = json;
        this.response = response;
    }

    /** An answer without a body is one whose members are all missing. */
    static Envelope of(ResultAnswer answer) {
        JsonValue json = answer.body().length == 0 ? JsonValue.missing() : answer.json(JsonValue.class);
        if (json.get("success").asBoolean().filter(success -> !success).isPresent()) {
            throw new UnreadableResult("a " + answer.info().status() + " says success: false");
        }
        return new Envelope(json, withRequestId(answer.info(), json));
    }

    /** The header names this request; the body, which is the first request's where one is replayed, stands in for it. */
    private static ResponseInfo withRequestId(ResponseInfo info, JsonValue json) {
        Optional<String> inBody = json.get("requestId").asText();
        if (info.requestId().isPresent() || inBody.isEmpty()) {
            return info;
        }
        String key = info.idempotencyKey().orElse(null);
        return new ResponseInfo(info.status(), inBody.get(), info.rateLimit(), info.attempts(), key);
    }

    /** A result whose content is documented: it has to be there. */
    <T> T read(Map<String, String> known, ResultReader<T> reader) {
        if (!data().isObject()) {
            throw new UnreadableResult("data is no object");
        }
        return reader.read(new Fields(data(), known), response);
    }

    /** A result whose content is not documented: whatever the answer is, the operation was done. */
    <T> T readAny(ResultReader<T> reader) {
        return reader.read(new Fields(data()), response);
    }

    /** The whole answer to an operation that has no documented result. */
    Confirmation confirmation() {
        return new Confirmation(json, response);
    }

    /** Ends by {@code hasMore} alone: the vendor's own sample of a last page has a cursor. */
    <T> PageData<T> page(@Nullable String sentCursor, ResultReader<T> reader) {
        JsonValue pagination = json.get("pagination");
        String cursor = pagination
                .get("cursor")
                .asText()
                .filter(text -> !text.isEmpty())
                .orElse(null);
        Optional<Boolean> hasMore = pagination.get("hasMore").asBoolean();
        if (hasMore.orElse(cursor != null) && (hasMore.isEmpty() || cursor == null)) {
            throw new UnreadableResult("pagination has a cursor but no hasMore, or more pages but no cursor");
        }
        return PageData.of(items(reader), hasMore.orElse(false) ? cursor : null, sentCursor, response);
    }

    /** A list without pages. */
    <T> PageData<T> list(ResultReader<T> reader) {
        return PageData.of(items(reader), null, null, response);
    }

    private <T> List<T> items(ResultReader<T> reader) {
        if (!data().isArray()) {
            throw new UnreadableResult("data is no list");
        }
        return data().items().stream()
                .filter(item -> !item.isNull())
                .map(item -> reader.read(object(item), response))
                .toList();
    }

    private static Fields object(JsonValue item) {
        if (!item.isObject()) {
            throw new UnreadableResult("an item of data is no object");
        }
        return new Fields(item);
    }

    private JsonValue data() {
        return json.get("data");
    }
}
