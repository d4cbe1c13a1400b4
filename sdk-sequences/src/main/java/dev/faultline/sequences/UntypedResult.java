package dev.faultline.sequences;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.spi.Fields;
import dev.faultline.core.spi.ResultAnswer;

/**
 * What the API answered to a read, where no page of the vendor's shows its fields. Unlike a {@link
 * dev.faultline.core.Confirmation}, where any answer will do, it is always whole JSON.
 *
 * @param json the answer as sent
 * @param response what came with the answer
 */
public record UntypedResult(JsonValue json, ResponseInfo response) implements ApiResult {

    static UntypedResult read(ResultAnswer answer) {
        return new UntypedResult(Answers.json(answer), answer.info());
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static UntypedResult read(Fields fields) {
        return new UntypedResult(fields.json(), fields.response());
    }

    /** No content: it would end in logs. */
    @Override
    public String toString() {
        return "UntypedResult[status=" + response.status() + "]";
    }
}
