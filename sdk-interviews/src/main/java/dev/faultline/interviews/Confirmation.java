package dev.faultline.interviews;

import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;

/**
 * The API has done, or begun, what was asked for. What it answers is not documented.
 *
 * @param json the whole answer as sent, missing if it has no body
 * @param response what came with the answer
 */
public record Confirmation(JsonValue json, ResponseInfo response) implements ApiResult {

    /** Without the answer, which may be personal. */
    @Override
    public String toString() {
        return "Confirmation[" + response + "]";
    }
}
