package dev.faultline.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.spi.JsonFields;
import java.util.Optional;

/**
 * An operation was done whose response has no documented content, or none beyond a message.
 *
 * @param json the response's body as sent, {@linkplain JsonValue#isMissing() missing} if it was empty or no JSON
 * @param response what came with the response
 */
public record Confirmation(JsonValue json, ResponseInfo response) implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Confirmation read(JsonFields fields) {
        return new Confirmation(fields.json(), fields.response());
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
        return "Confirmation[status=" + response.status() + "]";
    }
}
