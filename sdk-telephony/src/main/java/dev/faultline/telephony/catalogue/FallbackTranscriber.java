package dev.faultline.telephony.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transcriber that can step in for another one. Source: the vendor's page on fallback transcribers.
 *
 * @param id its id, an agent's {@code stt_fallback_transcriber_id}
 * @param name its name
 * @param provider its provider; the set of values is not documented
 * @param modelId its model at the provider
 * @param description its description
 * @param supportedLanguageCodes the codes of its languages, {@code null} for every language
 * @param json the raw JSON
 * @param response status, headers and attempts of the response
 */
public record FallbackTranscriber(
        String id,
        @Nullable String name,
        @Nullable String provider,
        @Nullable String modelId,
        @Nullable String description,
        @Nullable List<String> supportedLanguageCodes,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FallbackTranscriber read(JsonFields fields) {
        return new FallbackTranscriber(
                fields.required("id"),
                fields.text("name"),
                fields.text("provider"),
                fields.text("model_id"),
                fields.text("description"),
                fields.value("supported_language_codes").isArray() ? fields.texts("supported_language_codes") : null,
                fields.json(),
                fields.response());
    }
}
