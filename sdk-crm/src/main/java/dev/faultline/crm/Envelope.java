package dev.faultline.crm;

import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.PageData;
import dev.faultline.core.internal.ResultResponse;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of a result: {@code data}, or {@code data} twice after a create. Its other members are missing in some
 * of the vendor's samples; a response without any of them is not the vendor's.
 */
final class Envelope {

    private static final String DATA = "data";
    private static final String SUCCESS = "success";
    private static final List<String> MEMBERS = List.of(SUCCESS, "statusCode", DATA);

    private final JsonValue json;
    private final ResponseInfo response;

    private Envelope(JsonValue json, ResponseInfo response) {
        this.json = json;
        this.response = response;
    }

    static Envelope of(ResultResponse response) {
        JsonValue json = response.json(JsonValue.class);
        if (json.get(SUCCESS).asBoolean().filter(success -> !success).isPresent()) {
            throw UnreadableResult.saysError("a " + response.info().status() + " has success: false");
        }
        if (MEMBERS.stream().allMatch(member -> json.get(member).isMissing())) {
            throw UnreadableResult.foreign("it has none of " + MEMBERS);
        }
        return new Envelope(json, response.info());
    }

    /** The whole response. */
    JsonValue json() {
        return json;
    }

    <T> T read(Function<JsonFields, T> reader) {
        return read(data(json), reader);
    }

    /** A change may be confirmed without the record, since no page shows the response. */
    <T> T readChanged(String id, Function<JsonFields, T> reader) {
        return reader.apply(new JsonFields(data(json), response, Map.of("id", id)));
    }

    /** A list documented as a plain array. */
    <T> CrmPage<T> all(Function<JsonFields, T> reader) {
        return new CrmPage<>(items(data(json), reader), null, false, json, response);
    }

    /** Without a described paging, a list in either place is accepted, and nothing else is guessed. */
    <T> CrmPage<T> page(@Nullable Paging paging, Function<JsonFields, T> reader) {
        if (paging == null) {
            List<T> items = items(data(json), reader);
            return new CrmPage<>(items, null, !items.isEmpty(), json, response);
        }
        String next = paging.cursorIn(json);
        return new CrmPage<>(items(paging.itemsIn(json), reader), next, next != null, json, response);
    }

    <T> PageData<T> pageData(Paging paging, @Nullable String asked, Function<JsonFields, T> reader) {
        return PageData.of(items(paging.itemsIn(json), reader), paging.cursorIn(json), asked, response);
    }

    private <T> List<T> items(JsonValue list, Function<JsonFields, T> reader) {
        return Paging.list(list).stream().map(item -> read(item, reader)).toList();
    }

    /** A record's id: older responses have it twice, and a response to a change may not have it. */
    static String idOf(JsonFields record) {
        JsonValue sent = record.value("id");
        return sent.asText().or(() -> record.value("remoteId").asText()).orElseGet(() -> record.required("id"));
    }

    static JsonValue data(JsonValue json) {
        JsonValue outer = json.get(DATA);
        JsonValue inner = outer.get(DATA);
        // a record may have a field named data, but then it has an id beside it
        boolean twice = (inner.isObject() || inner.isArray()) && outer.get("id").isMissing();
        return twice ? inner : outer;
    }

    private <T> T read(JsonValue record, Function<JsonFields, T> reader) {
        if (!record.isObject()) {
            throw new UnreadableResult("data holds no record");
        }
        return reader.apply(new JsonFields(record, response));
    }
}
