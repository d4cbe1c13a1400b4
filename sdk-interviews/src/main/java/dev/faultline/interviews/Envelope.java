package dev.faultline.interviews;

import dev.faultline.core.Confirmation;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.spi.Fields;
import dev.faultline.core.spi.PageData;
import dev.faultline.core.spi.ResultAnswer;
import dev.faultline.core.spi.UnreadableResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is around a result: {@code success}, {@code requestId}, {@code data} and, around a list, {@code pagination}. */
final class Envelope {

    private final JsonValue json;
    private final ResponseInfo response;

    private Envelope(JsonValue json, ResponseInfo response) {
        this.json = json;
        this.response = response;
    }

    private static final int NO_CONTENT = 204;

    /** An answer that has no body by its status is one whose members are all missing. */
    static Envelope of(ResultAnswer answer) {
        boolean empty = answer.body().length == 0 && answer.info().status() == NO_CONTENT;
        JsonValue json = empty ? JsonValue.missing() : json(answer);
        return new Envelope(json, withRequestId(answer.info(), json));
    }

    private static JsonValue json(ResultAnswer answer) {
        JsonValue json;
        try {
            json = answer.json(JsonValue.class);
        } catch (UnreadableResult e) {
            checkVendors(answer.confirmation().json());
            throw new UnreadableResult(String.valueOf(e.getMessage()));
        }
        refuseFailure(answer, json);
        checkVendors(json);
        return json;
    }

    /** A portal's page and a proxy's {@code {}} have none of the envelope's members. */
    private static void checkVendors(JsonValue json) {
        boolean vendors = json.get("success").asBoolean().isPresent()
                || json.get("requestId").asText().isPresent()
                || !json.get("data").isMissing();
        if (!vendors) {
            throw UnreadableResult.foreign("the body has not the vendor's envelope");
        }
    }

    /** Of a code that the table has, it is known what it leaves behind; of no other. */
    private static void refuseFailure(ResultAnswer answer, JsonValue json) {
        if (json.get("success").asBoolean().orElse(true)) {
            return;
        }
        String problem = "a " + answer.info().status() + " says success: false";
        String code = json.get("error").asText().orElse(null);
        throw InterviewsError.find(code) == null
                ? UnreadableResult.foreign(problem)
                : UnreadableResult.saysError(problem);
    }

    /** No page shows the body: whatever is no web page and does not say that it failed is the word of being alive. */
    static Health health(ResultAnswer answer) {
        Confirmation anything = answer.confirmation();
        refuseFailure(answer, anything.json());
        if (new String(answer.body(), StandardCharsets.UTF_8).stripLeading().startsWith("<")) {
            throw UnreadableResult.foreign("the body is a web page");
        }
        return new Health(anything.json(), withRequestId(anything.response(), anything.json()));
    }

    /** The header names this request; the body, which is the first request's where one is replayed, stands in for it. */
    private static ResponseInfo withRequestId(ResponseInfo info, JsonValue json) {
        Optional<String> inBody = json.get("requestId").asText();
        if (info.requestId().isPresent() || inBody.isEmpty()) {
            return info;
        }
        return info.toBuilder().requestId(inBody.get()).build();
    }

    /** A result whose content is documented: it has to be there. */
    <T> T read(Map<String, String> known, Function<Fields, T> reader) {
        if (!data().isObject()) {
            throw new UnreadableResult("data is no object");
        }
        return reader.apply(new Fields(data(), response, known));
    }

    /** A result whose content is not documented: whatever the answer is, the operation was done. */
    <T> T readAny(Function<Fields, T> reader) {
        return reader.apply(new Fields(data(), response));
    }

    /** The whole answer to an operation that has no documented result. */
    Confirmation confirmation() {
        return new Confirmation(json, response);
    }

    /**
     * Ends by {@code hasMore} alone: the vendor's own sample of a last page has a cursor. A page that does not say whether
     * more follow is not taken for the last one.
     */
    <T> PageData<T> page(@Nullable String sentCursor, Function<Fields, T> reader) {
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
    <T> PageData<T> list(Function<Fields, T> reader) {
        return PageData.of(items(reader), null, null, response);
    }

    private <T> List<T> items(Function<Fields, T> reader) {
        if (!data().isArray()) {
            throw new UnreadableResult("data is no list");
        }
        return data().items().stream()
                .filter(item -> !item.isNull())
                .map(item -> reader.apply(object(item)))
                .toList();
    }

    private Fields object(JsonValue item) {
        if (!item.isObject()) {
            throw new UnreadableResult("an item of data is no object");
        }
        return new Fields(item, response);
    }

    private JsonValue data() {
        return json.get("data");
    }
}
