package dev.faultline.sequences;

import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.spi.Fields;
import dev.faultline.core.spi.ResultAnswer;
import java.util.Map;

/**
 * Makes a result, or an item of a list, of its JSON.
 *
 * @param <T> the result
 */
interface ItemReader<T> {

    T read(Fields fields, ResponseInfo info);

    /** The answer itself. */
    static <T> T one(ResultAnswer answer, ItemReader<T> reader) {
        return reader.read(new Fields(answer.json(JsonValue.class)), answer.info());
    }

    /** A change may be confirmed without what was changed: several pages do not show what comes back. */
    static <T> T changed(ResultAnswer answer, long id, ItemReader<T> reader) {
        return reader.read(new Fields(BulkAnswers.body(answer), Map.of("id", Long.toString(id))), answer.info());
    }
}
