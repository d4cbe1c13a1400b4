package dev.faultline.sequences;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.spi.JsonFields;
import dev.faultline.core.spi.ResultResponse;

/**
 * The API's response to a read, where no page of the vendor's shows its fields. Unlike a {@link
 * dev.faultline.core.Confirmation}, where any response will do, it is always whole JSON.
 *
 * @param json the response as sent
 * @param response what came with the response
 */
public record UntypedResult(JsonValue json, ResponseInfo response) implements ApiResult {

    static UntypedResult read(ResultResponse response) {
        return new UntypedResult(Answers.json(response), response.info());
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static UntypedResult read(JsonFields fields) {
        return new UntypedResult(fields.json(), fields.response());
    }

    /** No content: it would end in logs. */
    @Override
    public String toString() {
        return "UntypedResult[status=" + response.status() + "]";
    }
}
