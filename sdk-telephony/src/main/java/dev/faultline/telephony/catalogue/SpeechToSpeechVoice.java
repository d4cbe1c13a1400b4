package dev.faultline.telephony.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A voice of speech-to-speech models. Source: the vendor's page on speech-to-speech voices.
 *
 * @param id its id, an agent's {@code voice_id}
 * @param name its name
 * @param gender its gender; may be a value that no filter has
 * @param provider its provider; the set of values is not documented
 * @param providerVoiceId its id at the provider
 * @param accent its accent
 * @param icon its picture
 * @param recording its sample
 * @param languages its languages
 * @param llms its models
 * @param json the raw JSON
 * @param response status, headers and attempts of the response
 */
public record SpeechToSpeechVoice(
        String id,
        @Nullable String name,
        OpenEnum<Voice.Gender> gender,
        @Nullable String provider,
        @Nullable String providerVoiceId,
        OpenEnum<Voice.Accent> accent,
        @Nullable String icon,
        @Nullable String recording,
        List<Language> languages,
        List<Llm> llms,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SpeechToSpeechVoice read(JsonFields fields) {
        return new SpeechToSpeechVoice(
                fields.required("id"),
                fields.text("name"),
                fields.openOrAbsent("gender", Voice.Gender.class),
                fields.text("provider"),
                fields.text("provider_voice_id"),
                fields.openOrAbsent("accent", Voice.Accent.class),
                fields.text("icon"),
                fields.text("recording"),
                fields.list("languages", Language::read),
                fields.list("llms", Llm::read),
                fields.json(),
                fields.response());
    }
}
