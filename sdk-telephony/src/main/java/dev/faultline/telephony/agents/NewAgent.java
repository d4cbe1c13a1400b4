package dev.faultline.telephony.agents;

import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.internal.Limits;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An agent to be created. Its first version is a draft, which takes calls once it is published with an {@link
 * AgentUpdate}. Source: the vendor's page on creating an agent.
 */
public final class NewAgent extends AgentData {

    private NewAgent(Builder builder) {
        super(builder);
    }

    /** Starts an agent. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an agent; title, language, voice and prompt are required. */
    public static final class Builder extends AgentData.Builder<Builder> {

        private static final long USUAL_SILENCE = 15;
        private static final BigDecimal LONGER_THAN_REMINDERS = BigDecimal.valueOf(5);

        private Builder() {}

        /**
         * Sets the agent's kind, which cannot be changed later.
         *
         * @param agentType default {@link Agent.Type#SINGLE_PROMPT_AGENT}
         */
        public Builder agentType(Agent.Type agentType) {
            return value("agent_type", agentType);
        }

        /**
         * Sets how fast the agent responds.
         *
         * @param responsiveness 0 to 1, default 0.5
         */
        public Builder responsiveness(double responsiveness) {
            return set("responsiveness", Limits.between(responsiveness, "responsiveness", 0, 1));
        }

        /**
         * Sets the language model's temperature.
         *
         * @param llmTemperature 0 to 2
         */
        public Builder llmTemperature(double llmTemperature) {
            return set("llm_temperature", Limits.between(llmTemperature, "llm_temperature", 0, 2));
        }

        /**
         * Sets whether voicemails are detected.
         *
         * @param voicemailDetection default {@code true}
         */
        public Builder voicemailDetection(boolean voicemailDetection) {
            return set("voicemail_detection", voicemailDetection);
        }

        /**
         * Sets whether the agent hangs up on a voicemail.
         *
         * @param hangupOnVoicemail default {@code false}
         */
        public Builder hangupOnVoicemail(boolean hangupOnVoicemail) {
            return set("hangup_on_voicemail", hangupOnVoicemail);
        }

        /**
         * Sets the message left on a voicemail.
         *
         * @param voicemailMessage the words, a Handlebars template; the API rejects an invalid one; {@code null} to
         *     omit it
         */
        public Builder voicemailMessage(@Nullable String voicemailMessage) {
            return setOrLeaveOut("voicemail_message", voicemailMessage);
        }

        /**
         * Sets whether the agent listens for keys.
         *
         * @param listenForKeypad default {@code true}
         */
        public Builder listenForKeypad(boolean listenForKeypad) {
            return set("listen_for_keypad", listenForKeypad);
        }

        /**
         * Sets the wait for the next key.
         *
         * @param keypadTimeoutSec 0 to 15 s, default 5 s
         */
        public Builder keypadTimeoutSec(Duration keypadTimeoutSec) {
            return set("keypad_timeout_sec", Limits.seconds(keypadTimeoutSec, "keypad_timeout_sec", 0, 15));
        }

        /**
         * Sets the key that ends an input.
         *
         * @param terminationKey a digit, {@code *} or {@code #}; default {@code #}
         */
        public Builder terminationKey(String terminationKey) {
            return set("termination_key", key(terminationKey));
        }

        /**
         * Limits the keys of an input.
         *
         * @param digitLimit 1 to 50, default 1
         */
        public Builder digitLimit(int digitLimit) {
            return set("digit_limit", Limits.between(digitLimit, "digit_limit", 1, 50));
        }

        /**
         * Sets the silence that ends the call.
         *
         * @param endCallOnSilenceSec 15 to 30 s, default 15 s; more than 5 s longer than the interval of reminders
         */
        public Builder endCallOnSilenceSec(Duration endCallOnSilenceSec) {
            return set(
                    "end_call_on_silence_sec", Limits.seconds(endCallOnSilenceSec, "end_call_on_silence_sec", 15, 30));
        }

        /**
         * Sets the longest duration of a call.
         *
         * @param maxCallDurationSec 60 to 5400 s, default 600 s; speech-to-speech agents end at 3600 s
         */
        public Builder maxCallDurationSec(Duration maxCallDurationSec) {
            return set("max_call_duration_sec", Limits.seconds(maxCallDurationSec, "max_call_duration_sec", 60, 5400));
        }

        /**
         * Sets the agent's pause before it speaks first.
         *
         * @param pauseBeforeSpeakingSec 0 s or more, default 2 s
         */
        public Builder pauseBeforeSpeakingSec(Duration pauseBeforeSpeakingSec) {
            return set(
                    "pause_before_speaking_sec",
                    Limits.seconds(pauseBeforeSpeakingSec, "pause_before_speaking_sec", 0));
        }

        /**
         * Sets the ringing time.
         *
         * @param ringDurationSec 1 s or more, default 5 s
         */
        public Builder ringDurationSec(Duration ringDurationSec) {
            return set("ring_duration_sec", Limits.seconds(ringDurationSec, "ring_duration_sec", 1));
        }

        /**
         * Sets the voice's speed.
         *
         * @param voiceSpeed 0.25 to 4
         */
        public Builder voiceSpeed(double voiceSpeed) {
            return set("voice_speed", Limits.between(voiceSpeed, "voice_speed", 0.25, 4));
        }

        /**
         * Sets the voice's temperature.
         *
         * @param voiceTemperature 0 to 2
         */
        public Builder voiceTemperature(double voiceTemperature) {
            return set("voice_temperature", Limits.between(voiceTemperature, "voice_temperature", 0, 2));
        }

        /**
         * Sets the voice's volume.
         *
         * @param voiceVolume 0 to 10
         */
        public Builder voiceVolume(double voiceVolume) {
            return set("voice_volume", Limits.between(voiceVolume, "voice_volume", 0, 10));
        }

        /**
         * Sets the voice's pitch.
         *
         * @param voicePitch -1 to 1
         */
        public Builder voicePitch(double voicePitch) {
            return set("voice_pitch", Limits.between(voicePitch, "voice_pitch", -1, 1));
        }

        /**
         * Sets whether sensitive data is kept out of storage.
         *
         * @param optOutSensitiveDataStorage {@code true} to keep it out
         */
        public Builder optOutSensitiveDataStorage(boolean optOutSensitiveDataStorage) {
            return set("opt_out_sensitive_data_storage", optOutSensitiveDataStorage);
        }

        /**
         * Sets whether secure URLs are used; not documented further.
         *
         * @param optInSecureUrls {@code true} to use them
         */
        public Builder optInSecureUrls(boolean optInSecureUrls) {
            return set("opt_in_secure_urls", optInSecureUrls);
        }

        /**
         * Sets the fallback voices.
         *
         * @param fallbackVoices the voices
         */
        public Builder fallbackVoices(List<FallbackVoice> fallbackVoices) {
            return objects("fallback_voices", fallbackVoices);
        }

        /**
         * The agent.
         *
         * @return an immutable agent
         * @throws IllegalArgumentException if a required field is missing, or two fields contradict each other
         */
        public NewAgent build() {
            Checks.notNull(get("title"), "title", "the agent's name");
            Checks.notNull(get("language_id"), "language_id", "the id of a language");
            Checks.notNull(get("voice_id"), "voice_id", "the id of a voice");
            Checks.notNull(get("prompt_text"), "prompt_text", "the agent's prompt");
            checkFallbackTranscriber();
            if (Boolean.TRUE.equals(get("fallback_stt_enabled"))) {
                String name = "stt_fallback_transcriber_id";
                Checks.notNull(get(name), name, "which transcriber steps in, or leave fallback_stt_enabled out");
            }
            checkReminders();
            checkFunctions();
            return new NewAgent(this);
        }

        /** The silence that ends the call has to leave time to react to the reminder. */
        private void checkReminders() {
            boolean reminds = !Objects.equals(get("reminder_message_frequency"), 0);
            if (reminds && get("reminder_message_interval") instanceof Number interval) {
                Number silence = get("end_call_on_silence_sec") instanceof Number set ? set : USUAL_SILENCE;
                BigDecimal least = exact(interval).add(LONGER_THAN_REMINDERS);
                Checks.that(
                        exact(silence).compareTo(least) > 0,
                        "end_call_on_silence_sec",
                        silence + " with a reminder_message_interval of " + interval,
                        "more than 5 seconds more than that");
            }
        }

        private static BigDecimal exact(Number seconds) {
            return new BigDecimal(seconds.toString());
        }

        /** An update may leave them out. */
        private void checkFunctions() {
            if (get("agent_functions") instanceof List<?> functions) {
                for (Object function : functions) {
                    for (String name : List.of("displayName", "type", "description")) {
                        Object value = function instanceof Map<?, ?> fields ? fields.get(name) : null;
                        Checks.notNull(value, "agent_functions." + name, "a value: a new agent's function needs it");
                    }
                }
            }
        }

        private static String key(String key) {
            String given = Checks.notNull(key, "termination_key", "a key, or leave it out");
            Checks.that(given.matches("[0-9*#]"), "termination_key", given, "a digit, * or #");
            return given;
        }
    }
}
