package dev.faultline.telephony.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.WireName;
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
        OpenEnum<Provider> provider,
        OpenEnum<Gender> gender,
        OpenEnum<Accent> accent,
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
                fields.openOrAbsent("provider", Provider.class),
                fields.openOrAbsent("gender", Gender.class),
                fields.openOrAbsent("accent", Accent.class),
                fields.text("language_code"),
                fields.text("preview_url"),
                fields.json(),
                fields.response());
    }

    /** A voice's gender. Source: the vendor's page on listing voices. */
    public enum Gender implements WireName {
        /** Male. */
        MALE("male"),
        /** Female. */
        FEMALE("female"),
        /** Non-binary. */
        NON_BINARY("non-binary");

        private final String wireName;

        Gender(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    /** A voice's accent. Source: the vendor's page on listing voices. */
    public enum Accent {
        /** Indian. */
        INDIAN,
        /** British. */
        BRITISH,
        /** American. */
        AMERICAN,
        /** Canadian. */
        CANADIAN,
        /** African. */
        AFRICAN,
        /** Australian. */
        AUSTRALIAN,
        /** Swedish. */
        SWEDISH
    }

    /** A voice's provider. Source: the vendor's page on listing voices. */
    public enum Provider {
        /** ElevenLabs. */
        ELEVENLABS,
        /** smallest.ai. */
        SMALLESTAI,
        /** Sarvam. */
        SARVAM,
        /** Cartesia. */
        CARTESIA
    }
}
