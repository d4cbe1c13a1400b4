package dev.faultline.sequences;

import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.spi.Fields;
import dev.faultline.core.spi.ResultAnswer;
import dev.faultline.core.spi.ResultReader;
import dev.faultline.core.spi.UnreadableResult;
import java.util.List;

/**
 * A list that the API gives in one piece.
 *
 * @param items the items in the API's order
 * @param json the answer as sent
 * @param response what came with the answer
 * @param <T> the items' type
 */
public record Listing<T>(List<T> items, JsonValue json, ResponseInfo response) implements ApiResult {

    // Copies the items.
    public Listing {
        items = List.copyOf(items);
    }

    /** An array; in an envelope too, where the reference is at odds with itself. */
    static <T> Listing<T> of(ResultAnswer answer, ResultReader<T> reader) {
        JsonValue json = Answers.json(answer);
        JsonValue items = json.isArray() ? json : json.get("items");
        if (!items.isArray()) {
            throw UnreadableResult.foreign("it is no list");
        }
        List<T> read = items.items().stream()
                .filter(JsonValue::isObject)
                .map(item -> reader.read(new Fields(item), answer.info()))
                .toList();
        return new Listing<>(read, json, answer.info());
    }

    /** No content: it would end in logs. */
    @Override
    public String toString() {
        return "Listing[" + items.size() + " items]";
    }
}
