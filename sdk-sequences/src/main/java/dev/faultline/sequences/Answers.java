package dev.faultline.sequences;

import dev.faultline.core.JsonValue;
import dev.faultline.core.spi.Fields;
import dev.faultline.core.spi.ResultAnswer;
import dev.faultline.core.spi.ResultReader;
import java.util.Map;
import java.util.function.Function;

/** Reads the answers that are about one thing. */
final class Answers {

    private Answers() {}

    /** The thing itself. */
    static <T> Function<ResultAnswer, T> one(ResultReader<T> reader) {
        return answer -> reader.read(new Fields(answer.json(JsonValue.class)), answer.info());
    }

    /** A change may be confirmed without the thing: several pages do not show what comes back. */
    static <T> Function<ResultAnswer, T> changed(long id, ResultReader<T> reader) {
        return answer -> reader.read(new Fields(body(answer), Map.of("id", Long.toString(id))), answer.info());
    }

    /** {@linkplain JsonValue#isMissing() Missing} if the body is empty, as several pages do not show what comes back. */
    static JsonValue body(ResultAnswer answer) {
        return answer.body().length == 0 ? JsonValue.missing() : answer.json(JsonValue.class);
    }
}
