package dev.faultline.telephony.agents;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.catalogue.Voices;
import org.jspecify.annotations.Nullable;

/** A voice that steps in for another one. Source: the vendor's page on creating an agent. */
public final class FallbackVoice extends RequestData {

    private FallbackVoice(Builder builder) {
        super(builder);
    }

    /** Starts a voice; no part of it is required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a voice. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        /**
         * Sets the voice's id.
         *
         * @param voiceId an id of {@link Voices#list()}
         */
        public Builder voiceId(String voiceId) {
            return set("voice_id", Checks.notBlank(voiceId, "voice_id", "the id of a voice"));
        }

        /**
         * Sets the voice's name.
         *
         * @param voiceName the name, {@code null} to omit it
         */
        public Builder voiceName(@Nullable String voiceName) {
            return setOrLeaveOut("voice_name", voiceName);
        }

        /**
         * Sets the voice's id at the provider.
         *
         * @param providerVoiceId the provider's id, {@code null} to omit it
         */
        public Builder providerVoiceId(@Nullable String providerVoiceId) {
            return setOrLeaveOut("provider_voice_id", providerVoiceId);
        }

        /**
         * Sets the provider.
         *
         * @param provider its name; the set of values is not documented, {@code null} to omit it
         */
        public Builder provider(@Nullable String provider) {
            return setOrLeaveOut("provider", provider);
        }

        /**
         * The voice.
         *
         * @return an immutable voice
         */
        public FallbackVoice build() {
            return new FallbackVoice(this);
        }
    }
}
