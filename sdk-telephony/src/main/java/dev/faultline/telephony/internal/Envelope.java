package dev.faultline.telephony.internal;

import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.PageData;
import dev.faultline.core.internal.ResultResponse;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The wrapper of a result. The contract documents most results without one, live responses have {@code {statusCode,
 * message, data}}, and nearly every list has a structure of its own. This class reads all of them.
 */
public final class Envelope {

    private static final String DATA = "data";

    private static final int DEEPEST = 2;

    private final JsonValue json;
    private final ResponseInfo info;

    private Envelope(JsonValue json, ResponseInfo info) {
        this.json = json;
        this.info = info;
    }

    public static Envelope of(ResultResponse response) {
        Envelope envelope = new Envelope(json(response), response.info());
        if (envelope.json.get("success").asBoolean().filter(success -> !success).isPresent()) {
            throw UnreadableResult.foreign("a " + response.info().status() + " says success: false");
        }
        return envelope;
    }

    /** For an operation that is documented without a body. */
    public static JsonResult mayBeEmpty(ResultResponse response) {
        return response.body().length == 0
                ? new JsonResult(JsonValue.missing(), response.info())
                : of(response).jsonResult();
    }

    private static JsonValue json(ResultResponse response) {
        if (response.body().length == 0) {
            return JsonValue.missing();
        }
        try {
            return response.json(JsonValue.class);
        } catch (UnreadableResult e) {
            throw new Envelope(response.jsonResult().json(), response.info()).unreadable(e);
        }
    }

    /** The page of a captive portal and a proxy's {@code {}} have neither the API's envelope nor an id. */
    public UnreadableResult unreadable(UnreadableResult problem) {
        boolean vendors = json.get("statusCode").asNumber().isPresent()
                || json.get("success").asBoolean().isPresent()
                || data().get("id").asText().isPresent();
        String text = String.valueOf(problem.getMessage());
        return vendors ? new UnreadableResult(text) : UnreadableResult.foreign(text);
    }

    /** The whole response. */
    public JsonValue json() {
        return json;
    }

    public ResponseInfo info() {
        return info;
    }

    /** The result, without the wrapper if there is one. */
    JsonValue data() {
        return data(json);
    }

    public static JsonValue data(JsonValue json) {
        boolean wrapped = !json.get("statusCode").isMissing() && !json.get(DATA).isMissing();
        return wrapped ? json.get(DATA) : json;
    }

    /** The whole response, for an operation whose only result is a confirmation. */
    public JsonResult jsonResult() {
        if (json.get("message").asText().isEmpty() && json.get("success").isMissing()) {
            throw unreadable(new UnreadableResult("there is neither a message nor the word that it is done"));
        }
        return new JsonResult(json, info);
    }

    /** A result that is an object. */
    public <T> T read(Function<JsonFields, T> reader) {
        return read(data(), reader);
    }

    /** A list without pages, under a name or bare. */
    public <T> PageData<T> all(String name, Function<JsonFields, T> reader) {
        return values(name, record -> read(record, reader));
    }

    /** A list of any values without pages, under a name or bare. */
    public <T> PageData<T> values(String name, Function<JsonValue, T> reader) {
        Found found = find(name);
        return new PageData<>(
                items(found.records, reader), null, info, totals(found).records());
    }

    /** A page of a list; its cursor is the next page's number. */
    <T> PageData<T> page(
            PageFormat format, PageFormat.Position page, @Nullable Long seen, Function<JsonFields, T> reader) {
        Found found = find(format.records());
        int size = found.records.items().size();
        PageFormat.Totals totals = totals(found);
        String next = format.ends(page, size, seen, totals) ? null : Integer.toString(page.number() + 1);
        return new PageData<>(items(found.records, record -> read(record, reader)), next, info, totals.records());
    }

    private PageFormat.Totals totals(Found found) {
        Long records = total(found, "total", "totalItems");
        return new PageFormat.Totals(
                total(found, "limit", "itemsPerPage"),
                records == null ? total(found, "count", "count") : records,
                total(found, "totalPages", "totalPages"));
    }

    private static <T> List<T> items(JsonValue records, Function<JsonValue, T> reader) {
        return records.items().stream()
                .filter(record -> !record.isNull())
                .map(reader)
                .toList();
    }

    private <T> T read(JsonValue record, Function<JsonFields, T> reader) {
        try {
            if (!record.isObject()) {
                throw new UnreadableResult("there is no object where the result should be");
            }
            return reader.apply(new JsonFields(record, info));
        } catch (UnreadableResult e) {
            throw unreadable(e);
        }
    }

    /**
     * Searches for a list from the outside in: bare, under its name, as data, and each of these once more inside data.
     */
    private Found find(String name) {
        JsonValue layer = json;
        for (int depth = 0; depth <= DEEPEST; depth++) {
            JsonValue named = layer.get(name);
            if (layer.isArray() || named.isArray() || named.isNull()) {
                return new Found(layer.isArray() ? layer : named, depth);
            }
            if (layer.isNull()) {
                return new Found(layer, depth);
            }
            layer = layer.get(DATA);
        }
        throw unreadable(new UnreadableResult("there is no list, neither bare nor as " + name + " or " + DATA));
    }

    /** Finds a total: beside the list, in a {@code meta} beside it, or in an outer layer. */
    private @Nullable Long total(Found found, String name, String otherName) {
        Long nearest = null;
        JsonValue layer = json;
        for (int depth = 0; depth <= found.depth; depth++) {
            for (JsonValue place : List.of(layer, layer.get("meta"))) {
                JsonFields fields = new JsonFields(place);
                Long number = fields.integer(name);
                number = number == null ? fields.integer(otherName) : number;
                nearest = number == null ? nearest : number;
            }
            layer = layer.get(DATA);
        }
        return nearest;
    }

    /**
     * The place of a list.
     *
     * @param records the list, or {@code null} in its place
     * @param depth the layers of data around it
     */
    private record Found(JsonValue records, int depth) {}
}
