package dev.faultline.interviews;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;

/**
 * The result of a health check. Source: <a href="https://github.com/CelperAI/skills">integration guide</a>, which does
 * not show the response.
 *
 * @param json the whole response as sent, missing if it has no body
 * @param response status, headers and attempts
 */
public record Health(JsonValue json, ResponseInfo response) implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Health read(JsonFields fields) {
        return new Health(fields.json(), fields.response());
    }
}
