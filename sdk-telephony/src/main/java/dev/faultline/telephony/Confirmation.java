package dev.faultline.telephony;

import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import org.jspecify.annotations.Nullable;

/**
 * The API has done it, and gives back nothing but a message, or not even that.
 *
 * @param message the vendor's text, if any
 * @param json the whole answer; missing if it was empty
 * @param response what came with the answer
 */
public record Confirmation(@Nullable String message, JsonValue json, ResponseInfo response) implements ApiResult {

    static Confirmation read(Envelope envelope) {
        String message = envelope.json().get("message").asText().orElse(null);
        return new Confirmation(message, envelope.json(), envelope.info());
    }

    /** No content: it would end in logs. */
    @Override
    public String toString() {
        return "Confirmation[status=" + response.status() + "]";
    }
}
