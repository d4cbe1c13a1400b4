package dev.faultline.telephony.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * A voice. Which parts come depends on the operation. Source: the vendor's pages on voices.
 *
 * @param id what an agent's {@code voice_id} takes
 * @param name its name
 * @param provider whose it is
 * @param gender what it sounds like
 * @param accent where it sounds to come from; reading a single voice tells it
 * @param languageCode the BCP 47 tag of its language
 * @param previewUrl where to hear it; reading a single voice tells it
 * @param json the whole of it as sent
 * @param response what came with the response
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
