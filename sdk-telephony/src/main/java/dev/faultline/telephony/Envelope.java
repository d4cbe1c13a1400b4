package dev.faultline.telephony;

import dev.faultline.core.Confirmation;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.spi.Fields;
import dev.faultline.core.spi.PageData;
import dev.faultline.core.spi.ResultAnswer;
import dev.faultline.core.spi.ResultReader;
import dev.faultline.core.spi.UnreadableResult;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is around a result. The contract documents bare results for most operations, live answers wrap them as {@code
 * {statusCode, message, data}}, and lists come in a shape of their own for nearly every operation; all of it is read
 * here.
 */
final class Envelope {

    private static final String DATA = "data";

    private static final int DEEPEST = 2;

    private final JsonValue json;
    private final ResponseInfo info;

    private Envelope(JsonValue json, ResponseInfo info) {
        this.json = json;
        this.info = info;
    }

    static Envelope of(ResultAnswer answer) {
        return of(answer, answer.body().length == 0 ? JsonValue.missing() : answer.json(JsonValue.class));
    }

    /** For an operation whose answer no page describes: whatever it is, JSON or not, it is done. */
    static Confirmation undocumented(ResultAnswer answer) {
        return of(answer, answer.confirmation().json()).confirmation();
    }

    private static Envelope of(ResultAnswer answer, JsonValue json) {
        if (json.get("success").asBoolean().filter(success -> !success).isPresent()) {
            throw new UnreadableResult("a " + answer.info().status() + " says success: false");
        }
        return new Envelope(json, answer.info());
    }

    /** The whole answer. */
    JsonValue json() {
        return json;
    }

    ResponseInfo info() {
        return info;
    }

    /** The result, without the wrapper if there is one. */
    JsonValue data() {
        boolean wrapped = !json.get("statusCode").isMissing() && !json.get(DATA).isMissing();
        return wrapped ? json.get(DATA) : json;
    }

    /** The whole answer to an operation that has no result but that it was done. */
    Confirmation confirmation() {
        return new Confirmation(json, info);
    }

    /** A result that is an object. */
    <T> T read(ResultReader<T> reader) {
        return read(data(), reader);
    }

    /** A list that comes whole, under a name or bare. */
    <T> PageData<T> all(String name, ResultReader<T> reader) {
        return all(name, record -> read(record, reader));
    }

    /** A list of anything that comes whole, under a name or bare. */
    <T> PageData<T> all(String name, Function<JsonValue, T> reader) {
        return new PageData<>(items(find(name).records, reader), null, info);
    }

    /** A page of a list; its cursor is the next page's number. */
    <T> PageData<T> page(Listing listing, int page, int limit, ResultReader<T> reader) {
        Found found = find(listing.records());
        int size = found.records.items().size();
        Listing.Totals totals = new Listing.Totals(
                total(found, "limit", "itemsPerPage"),
                total(found, "total", "totalItems"),
                total(found, "totalPages", "totalPages"));
        String next = listing.ends(page, limit, size, totals) ? null : Integer.toString(page + 1);
        return new PageData<>(items(found.records, record -> read(record, reader)), next, info);
    }

    private static <T> List<T> items(JsonValue records, Function<JsonValue, T> reader) {
        return records.items().stream()
                .filter(record -> !record.isNull())
                .map(reader)
                .toList();
    }

    private <T> T read(JsonValue record, ResultReader<T> reader) {
        if (!record.isObject()) {
            throw new UnreadableResult("there is no object where the result should be");
        }
        return reader.read(new Fields(record), info);
    }

    /** Looks for a list from the outside in: bare, under its name, as data, and each of these once more inside data. */
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
        throw new UnreadableResult("there is no list, neither bare nor as " + name + " or " + DATA);
    }

    /** A number about a list, which stands beside it or in a meta beside it, or outside of the layer that it is in. */
    private @Nullable Long total(Found found, String name, String otherName) {
        Long nearest = null;
        JsonValue layer = json;
        for (int depth = 0; depth <= found.depth; depth++) {
            for (JsonValue place : List.of(layer, layer.get("meta"))) {
                Fields fields = new Fields(place);
                Long number = fields.integer(name);
                number = number == null ? fields.integer(otherName) : number;
                nearest = number == null ? nearest : number;
            }
            layer = layer.get(DATA);
        }
        return nearest;
    }

    /**
     * Where a list was.
     *
     * @param records the list, or {@code null} in its place
     * @param depth how many layers of data are around it
     */
    private record Found(JsonValue records, int depth) {}
}
