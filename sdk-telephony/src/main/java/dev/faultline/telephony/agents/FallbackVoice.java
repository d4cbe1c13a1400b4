package dev.faultline.telephony.agents;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.catalogue.Voices;
import org.jspecify.annotations.Nullable;

/** A voice that can step in for another one. Source: the vendor's page on creating an agent. */
public final class FallbackVoice extends RequestData {

    private FallbackVoice(Builder builder) {
        super(builder);
    }

    /** Starts a voice; no part of it is required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects a voice. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        /**
         * Sets its id.
         *
         * @param voiceId an id of {@link Voices#list()}
         */
        public Builder voiceId(String voiceId) {
            return set("voice_id", Checks.notBlank(voiceId, "voice_id", "the id of a voice"));
        }

        /**
         * Sets its name.
         *
         * @param voiceName the name, {@code null} to leave it out
         */
        public Builder voiceName(@Nullable String voiceName) {
            return setOrLeaveOut("voice_name", voiceName);
        }

        /**
         * Sets its id at the provider.
         *
         * @param providerVoiceId the provider's id, {@code null} to leave it out
         */
        public Builder providerVoiceId(@Nullable String providerVoiceId) {
            return setOrLeaveOut("provider_voice_id", providerVoiceId);
        }

        /**
         * Sets whose it is.
         *
         * @param provider the provider; no set of values is documented here, {@code null} to leave it out
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
