package dev.faultline.telephony.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * A transcriber, which turns speech into text. Only the id is guaranteed; the other fields are known from examples and
 * may be absent. Source: the vendor's pages on transcribers.
 *
 * @param id its id, an agent's {@code transcriber_id}
 * @param name its name
 * @param provider its provider; the set of values is not documented
 * @param supportsFallback whether a fallback can step in
 * @param json the raw JSON
 * @param response status, headers and attempts of the response
 */
public record Transcriber(
        String id,
        @Nullable String name,
        @Nullable String provider,
        @Nullable Boolean supportsFallback,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    /** Whether a fallback can step in; {@code false} if the response does not include it. */
    public boolean canFallBack() {
        return Boolean.TRUE.equals(supportsFallback);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Transcriber read(JsonFields fields) {
        return new Transcriber(
                fields.required("id"),
                fields.text("name"),
                fields.text("provider"),
                fields.bool("supports_fallback"),
                fields.json(),
                fields.response());
    }
}
