package dev.faultline.telephony.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * What makes text of speech. Only the id is promised; the other parts are known from examples and may be missing.
 * Source: the vendor's pages on transcribers.
 *
 * @param id what an agent's {@code transcriber_id} takes
 * @param name its name
 * @param provider whose it is; no set of values is documented
 * @param supportsFallback whether another one can step in for it
 * @param json the whole of it as sent
 * @param response what came with the response
 */
public record Transcriber(
        String id,
        @Nullable String name,
        @Nullable String provider,
        @Nullable Boolean supportsFallback,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    /**
     * Whether another transcriber can step in, as far as the response tells.
     *
     * @return {@code false} also if it does not tell
     */
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
