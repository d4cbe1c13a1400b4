package dev.faultline.crm;

import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.spi.Fields;
import dev.faultline.core.spi.ResultAnswer;
import dev.faultline.core.spi.ResultReader;
import dev.faultline.core.spi.UnreadableResult;
import java.util.List;
import java.util.Map;

/**
 * What is around a result: {@code data}, or {@code data} twice as a create has it. The other members are missing in
 * some of the vendor's samples.
 */
final class Envelope {

    private static final String DATA = "data";

    private final JsonValue json;
    private final ResponseInfo info;

    private Envelope(JsonValue json, ResponseInfo info) {
        this.json = json;
        this.info = info;
    }

    static Envelope of(ResultAnswer answer) {
        JsonValue json = answer.body().length == 0 ? JsonValue.missing() : answer.json(JsonValue.class);
        if (json.get("success").asBoolean().filter(success -> !success).isPresent()) {
            throw new UnreadableResult("a " + answer.info().status() + " says success: false");
        }
        return new Envelope(json, answer.info());
    }

    /** The whole answer. */
    JsonValue json() {
        return json;
    }

    <T> T read(ResultReader<T> reader) {
        return read(data(), reader);
    }

    /** A change may be confirmed without the record: no page shows what comes back. */
    <T> T readChanged(String id, ResultReader<T> reader) {
        return reader.read(new Fields(data(), Map.of("id", id)), info);
    }

    /** The shape of a list is not documented: a list in either place is taken, anything else is not guessed at. */
    <T> CrmPage<T> page(ResultReader<T> reader) {
        JsonValue data = data();
        if (!data.isArray()) {
            throw new UnreadableResult("neither data nor data.data is a list");
        }
        List<T> items = data.items().stream()
                .filter(item -> !item.isNull())
                .map(item -> read(item, reader))
                .toList();
        return new CrmPage<>(items, json, info);
    }

    /** A record's id; older answers carry it twice, and the answer to a change need not carry it at all. */
    static String idOf(Fields record) {
        JsonValue sent = record.value("id");
        return sent.asText().or(() -> record.value("remoteId").asText()).orElseGet(() -> record.required("id"));
    }

    private JsonValue data() {
        JsonValue outer = json.get(DATA);
        JsonValue inner = outer.get(DATA);
        // a record may have a field named data, but then it has an id beside it
        boolean twice = (inner.isObject() || inner.isArray()) && outer.get("id").isMissing();
        return twice ? inner : outer;
    }

    private <T> T read(JsonValue record, ResultReader<T> reader) {
        if (!record.isObject()) {
            throw new UnreadableResult("data holds no record");
        }
        return reader.read(new Fields(record), info);
    }
}
