package dev.faultline.sequences;

import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.spi.ResultAnswer;
import java.nio.charset.StandardCharsets;

/**
 * An operation was done whose answer is empty or not documented.
 *
 * @param json the answer's body, {@linkplain JsonValue#isMissing() missing} if it was empty
 * @param response what came with the answer
 */
public record Confirmation(JsonValue json, ResponseInfo response) implements ApiResult {

    /** Whatever the body is: nothing in it is promised. */
    static Confirmation of(ResultAnswer answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        return new Confirmation(JsonValue.parseLeniently(body), answer.info());
    }

    /** No content: it would end in logs. */
    @Override
    public String toString() {
        return "Confirmation[status=" + response.status() + "]";
    }
}
