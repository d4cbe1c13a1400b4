package dev.faultline.telephony.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * A voice. The fields present depend on the operation. Source: the vendor's pages on voices.
 *
 * @param id its id, an agent's {@code voice_id}
 * @param name its name
 * @param provider its provider
 * @param gender its gender
 * @param accent its accent; only in the result of reading a single voice
 * @param languageCode the BCP 47 tag of its language
 * @param previewUrl a link to a sample; only in the result of reading a single voice
 * @param json the raw JSON
 * @param response status, headers and attempts of the response
 */
public record Voice(
        String id,
        @Nullable String name,
        OpenEnum<VoiceProvider> provider,
        OpenEnum<VoiceGender> gender,
        OpenEnum<VoiceAccent> accent,
        @Nullable String languageCode,
        @Nullable String previewUrl,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Voice read(JsonFields fields) {
        return new Voice(
                fields.required("id"),
                fields.text("name"),
                fields.openOrAbsent("provider", VoiceProvider.class),
                fields.openOrAbsent("gender", VoiceGender.class),
                fields.openOrAbsent("accent", VoiceAccent.class),
                fields.text("language_code"),
                fields.text("preview_url"),
                fields.json(),
                fields.response());
    }
}
