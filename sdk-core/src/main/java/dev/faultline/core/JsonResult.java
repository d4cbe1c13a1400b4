package dev.faultline.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.internal.json.JsonFields;
import java.util.Optional;

/**
 * The response to an operation whose content no vendor documents, or nothing beyond a message: what a deletion, a command
 * or an untyped list returned.
 *
 * @param json the response's body as sent, {@linkplain JsonValue#isMissing() missing} if it was empty or no JSON
 * @param response status, request id and attempts
 */
public record JsonResult(JsonValue json, ResponseInfo response) implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static JsonResult read(JsonFields fields) {
        return new JsonResult(fields.json(), fields.response());
    }

    /**
     * The vendor's text.
     *
     * @return the body's {@code message}, empty if there is none
     */
    public Optional<String> message() {
        return json.get("message").asText();
    }

    /** No content: it would end in logs. */
    @Override
    public String toString() {
        return "JsonResult[status=" + response.status() + "]";
    }
}
