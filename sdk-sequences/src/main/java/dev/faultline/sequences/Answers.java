package dev.faultline.sequences;

import dev.faultline.core.JsonValue;
import dev.faultline.core.spi.Checks;
import dev.faultline.core.spi.Fields;
import dev.faultline.core.spi.ResultAnswer;
import java.util.Map;
import java.util.function.Function;

/** Reads the answers that are about one thing. */
final class Answers {

    private Answers() {}

    /** The thing itself. */
    static <T> Function<ResultAnswer, T> one(ItemReader<T> reader) {
        return answer -> reader.read(new Fields(answer.json(JsonValue.class)), answer.info());
    }

    /** A change may be confirmed without the thing: several pages do not show what comes back. */
    static <T> Function<ResultAnswer, T> changed(long id, ItemReader<T> reader) {
        return answer ->
                reader.read(new Fields(BulkAnswers.body(answer), Map.of("id", Long.toString(id))), answer.info());
    }

    /** Refuses an id in a body that the API never returned. */
    static long id(long id, String name) {
        Checks.that(id >= 1, name, id, "an id as the API returned it, 1 or more");
        return id;
    }
}
