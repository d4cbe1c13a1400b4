package dev.faultline.telephony.agents;

import dev.faultline.core.OpenEnum;
import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.catalogue.Languages;
import dev.faultline.telephony.catalogue.Llms;
import dev.faultline.telephony.catalogue.Transcribers;
import dev.faultline.telephony.catalogue.Voices;
import dev.faultline.telephony.internal.Limits;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields that creating and updating an agent have in common. Fields that are not set are not sent. Source: the
 * vendor's pages on creating and on updating an agent.
 */
public abstract sealed class AgentData extends RequestData permits NewAgent, AgentUpdate {

    AgentData(Builder<?> builder) {
        super(builder);
    }

    /**
     * Builds the common fields. Each method has the name of the field it sets.
     *
     * @param <B> the builder of one of the two
     */
    public abstract static sealed class Builder<B extends Builder<B>> extends RequestData.Builder<B>
            permits NewAgent.Builder, AgentUpdate.Builder {

        private static final String GIVEN = "a value, or leave it out";

        Builder() {}

        /**
         * Sets the name of the agent.
         *
         * @param title up to 70 characters
         */
        public final B title(String title) {
            return set("title", Limits.text(Checks.notBlank(title, "title", "the agent's name"), "title", 70));
        }

        /**
         * Sets the name of the version.
         *
         * @param versionTitle up to 150 characters, {@code null} to omit it; default one that the API makes
         */
        public final B versionTitle(@Nullable String versionTitle) {
            return setOrLeaveOut("version_title", Limits.optional(versionTitle, "version_title", 150));
        }

        /**
         * Sets the description.
         *
         * @param description any text; {@code null} to omit it
         */
        public final B description(@Nullable String description) {
            return setOrLeaveOut("description", description);
        }

        /**
         * Sets the time zone of the agent.
         *
         * @param timezone by its IANA name, such as {@code Asia/Kolkata}; not a mere offset
         */
        public final B timezone(ZoneId timezone) {
            return set("timezone", zone(timezone));
        }

        /**
         * Sets the way from speech to speech; only for agents that follow one prompt.
         *
         * @param pipelineType default {@link Agent.PipelineType#CASCADED}
         */
        public final B pipelineType(Agent.PipelineType pipelineType) {
            return value("pipeline_type", pipelineType);
        }

        /**
         * Moves the agent into a folder.
         *
         * @param folderId the folder's id; {@code null} or blank to leave it out
         */
        public final B folderId(@Nullable String folderId) {
            return optionalId("folder_id", folderId);
        }

        /**
         * Sets the language.
         *
         * @param languageId an id of {@link Languages#list()}
         */
        public final B languageId(String languageId) {
            return id("language_id", languageId);
        }

        /**
         * Sets the voice.
         *
         * @param voiceId an id of {@link Voices#list()}
         */
        public final B voiceId(String voiceId) {
            return id("voice_id", voiceId);
        }

        /**
         * Sets the language model.
         *
         * @param llmId an id of {@link Llms#list()}; {@code null} or blank to leave it out
         */
        public final B llmId(@Nullable String llmId) {
            return optionalId("llm_id", llmId);
        }

        /**
         * Sets the transcriber.
         *
         * @param transcriberId an id of {@link Transcribers#list()}; {@code null} or blank to leave it out
         */
        public final B transcriberId(@Nullable String transcriberId) {
            return optionalId("transcriber_id", transcriberId);
        }

        /**
         * Sets the main prompt.
         *
         * @param promptText the instructions, a Handlebars template; the API rejects an invalid one
         */
        public final B promptText(String promptText) {
            return set("prompt_text", Checks.notBlank(promptText, "prompt_text", "the agent's prompt"));
        }

        /**
         * Sets the static system text. The platform is reported to ignore the value.
         *
         * @param systemPromptText any text; {@code null} to omit it
         */
        public final B systemPromptText(@Nullable String systemPromptText) {
            return setOrLeaveOut("system_prompt_text", systemPromptText);
        }

        /**
         * Sets the first words of a call.
         *
         * @param welcomeMessage the words, a Handlebars template; the API rejects an invalid one; {@code null} to omit
         *     it
         */
        public final B welcomeMessage(@Nullable String welcomeMessage) {
            return setOrLeaveOut("welcome_message", welcomeMessage);
        }

        /**
         * Sets the side that speaks first.
         *
         * @param conversationStartType the side that speaks first
         */
        public final B conversationStartType(ConversationStartType conversationStartType) {
            return value("conversation_start_type", conversationStartType);
        }

        /**
         * Sets whether the person can interrupt the agent.
         *
         * @param allowInterruptions {@code true} to allow it
         */
        public final B allowInterruptions(boolean allowInterruptions) {
            return set("allow_interruptions", allowInterruptions);
        }

        /**
         * Sets the default values of the templates' variables.
         *
         * @param defaultDynamicVariables values by variable; {@code agent_transfer_destinations} takes up to 7 numbers
         *     joined by {@code |}, each {@code +1} or {@code +91} and 10 digits
         */
        public final B defaultDynamicVariables(Map<String, ?> defaultDynamicVariables) {
            return map("default_dynamic_variables", TransferDestinations.checked(defaultDynamicVariables));
        }

        /**
         * Assigns the calls to a number to the agent, from the publication of the version on.
         *
         * @param inboundPhoneNumberId the number's id; {@code null} or blank to leave it out
         */
        public final B inboundPhoneNumberId(@Nullable String inboundPhoneNumberId) {
            return optionalId("inbound_phone_number_id", inboundPhoneNumberId);
        }

        /**
         * Sets the number that the agent calls from, from the publication of the version on.
         *
         * @param outboundPhoneNumberId the number's id; {@code null} or blank to leave it out
         */
        public final B outboundPhoneNumberId(@Nullable String outboundPhoneNumberId) {
            return optionalId("outbound_phone_number_id", outboundPhoneNumberId);
        }

        /**
         * Ties a webhook to the agent.
         *
         * @param webhookId the webhook's id; {@code null} or blank to leave it out
         */
        public final B webhookId(@Nullable String webhookId) {
            return optionalId("webhook_id", webhookId);
        }

        /**
         * Sets the agent's functions. An update replaces the whole list.
         *
         * @param agentFunctions the functions; an empty list for none
         */
        public final B agentFunctions(List<AgentFunction> agentFunctions) {
            return objects("agent_functions", agentFunctions);
        }

        /**
         * Sets the values to extract from finished calls.
         *
         * @param postCallAnalysis the values
         */
        public final B postCallAnalysis(List<PostCallAnalysisField> postCallAnalysis) {
            return objects("post_call_analysis", postCallAnalysis);
        }

        /**
         * Attaches knowledge bases to the version.
         *
         * @param knowledgeBaseIds their ids
         */
        public final B knowledgeBaseIds(List<String> knowledgeBaseIds) {
            return ids("knowledge_base_ids", knowledgeBaseIds);
        }

        /**
         * Limits the number of chunks taken from the knowledge bases.
         *
         * @param kbMaxChunks 1 to 10
         */
        public final B kbMaxChunks(int kbMaxChunks) {
            return set("kb_max_chunks", Limits.between(kbMaxChunks, "kb_max_chunks", 1, 10));
        }

        /**
         * Sets the least similarity of a chunk.
         *
         * @param kbMinScore 0 to 1
         */
        public final B kbMinScore(double kbMinScore) {
            return set("kb_min_score", Limits.between(kbMinScore, "kb_min_score", 0, 1));
        }

        /**
         * Sets the background sound.
         *
         * @param backgroundSound a file or an identifier; {@code null} to omit it
         */
        public final B backgroundSound(@Nullable String backgroundSound) {
            return setOrLeaveOut("background_sound", backgroundSound);
        }

        /**
         * Sets the volume of the background sound.
         *
         * @param backgroundSoundVolume 0 to 2, default 1
         */
        public final B backgroundSoundVolume(double backgroundSoundVolume) {
            return set(
                    "background_sound_volume", Limits.between(backgroundSoundVolume, "background_sound_volume", 0, 2));
        }

        /**
         * Sets whether ambient noise is added.
         *
         * @param ambientNoise {@code true} to add it
         */
        public final B ambientNoise(boolean ambientNoise) {
            return set("ambient_noise", ambientNoise);
        }

        /**
         * Sets how easily the agent can be interrupted.
         *
         * @param interruptionSensitivity 0 to 1, default 0.5
         */
        public final B interruptionSensitivity(double interruptionSensitivity) {
            return set(
                    "interruption_sensitivity",
                    Limits.between(interruptionSensitivity, "interruption_sensitivity", 0, 1));
        }

        /**
         * Sets how soon the agent takes its turn; only for Soniox transcribers.
         *
         * @param responseEagerness 0 to 1, default 1
         */
        public final B responseEagerness(double responseEagerness) {
            return set("response_eagerness", Limits.between(responseEagerness, "response_eagerness", 0, 1));
        }

        /**
         * Sets whether the agent shows that it listens.
         *
         * @param backchanneling default {@code false}
         */
        public final B backchanneling(boolean backchanneling) {
            return set("backchanneling", backchanneling);
        }

        /**
         * Sets how often the agent shows that it listens.
         *
         * @param backchannelFrequency 0 to 1, default 0.5
         */
        public final B backchannelFrequency(double backchannelFrequency) {
            return set("backchannel_frequency", Limits.between(backchannelFrequency, "backchannel_frequency", 0, 1));
        }

        /**
         * Sets the aim of the transcription.
         *
         * @param transcriptionMode default {@link TranscriptionMode#OPTIMIZE_FOR_SPEED}
         */
        public final B transcriptionMode(TranscriptionMode transcriptionMode) {
            return value("transcription_mode", transcriptionMode);
        }

        /**
         * Sets the noise to remove from the sound.
         *
         * @param denoisingMode the noise
         */
        public final B denoisingMode(DenoisingMode denoisingMode) {
            return value("denoising_mode", denoisingMode);
        }

        /**
         * Sets whether numbers and the like are written as they are spoken.
         *
         * @param speechNormalization default {@code false}
         */
        public final B speechNormalization(boolean speechNormalization) {
            return set("speech_normalization", speechNormalization);
        }

        /**
         * Sets whether the transcript is formatted.
         *
         * @param transcriptFormatting default {@code false}
         */
        public final B transcriptFormatting(boolean transcriptFormatting) {
            return set("transcript_formatting", transcriptFormatting);
        }

        /**
         * Sets the words by which the agent shows that it listens.
         *
         * @param backchannelKeywords the words; sent with commas between
         */
        public final B backchannelKeywords(List<String> backchannelKeywords) {
            return set("backchannel_keywords", Keywords.joined("backchannel_keywords", backchannelKeywords));
        }

        /**
         * Sets terms that the transcriber recognises more readily.
         *
         * @param boostedKeywords at most 100 of at most 50 letters, digits and spaces each, 2000 characters in all;
         *     sent with commas between
         */
        public final B boostedKeywords(List<String> boostedKeywords) {
            return set("boosted_keywords", Keywords.boosted("boosted_keywords", boostedKeywords));
        }

        /**
         * Adds the values of a call's variables to the boosted terms.
         *
         * @param boostDynamicVariables default {@code false}
         */
        public final B boostDynamicVariables(boolean boostDynamicVariables) {
            return set("boost_dynamic_variables", boostDynamicVariables);
        }

        /**
         * Sets the silence after which the person is reminded.
         *
         * @param reminderMessageInterval 0 s or more, default 9 s; the silence that ends the call has to be more than 5
         *     s longer
         */
        public final B reminderMessageInterval(Duration reminderMessageInterval) {
            return set(
                    "reminder_message_interval",
                    Limits.seconds(reminderMessageInterval, "reminder_message_interval", 0));
        }

        /**
         * Sets how often the person is reminded.
         *
         * @param reminderMessageFrequency default 1
         */
        public final B reminderMessageFrequency(int reminderMessageFrequency) {
            return set(
                    "reminder_message_frequency",
                    Limits.between(reminderMessageFrequency, "reminder_message_frequency", 0, Integer.MAX_VALUE));
        }

        /**
         * Sets whether a fallback transcriber may step in.
         *
         * @param fallbackSttEnabled default {@code false}; with {@code true} its id is required
         */
        public final B fallbackSttEnabled(boolean fallbackSttEnabled) {
            return set("fallback_stt_enabled", fallbackSttEnabled);
        }

        /**
         * Sets the fallback transcriber.
         *
         * @param sttFallbackTranscriberId an id of {@link Transcribers#listFallback()}, other than that of the
         *     transcriber itself; {@code null} or blank to leave it out
         */
        public final B sttFallbackTranscriberId(@Nullable String sttFallbackTranscriberId) {
            return optionalId("stt_fallback_transcriber_id", sttFallbackTranscriberId);
        }

        /**
         * Sets the wait before the fallback transcriber steps in.
         *
         * @param sttFallbackWaitMs whole milliseconds
         */
        public final B sttFallbackWaitMs(Duration sttFallbackWaitMs) {
            return set("stt_fallback_wait_ms", Limits.millis(sttFallbackWaitMs, "stt_fallback_wait_ms"));
        }

        /**
         * Sets whether spoken audio is cached.
         *
         * @param audioCacheEnabled {@code true} to cache it
         */
        public final B audioCacheEnabled(boolean audioCacheEnabled) {
            return set("audio_cache_enabled", audioCacheEnabled);
        }

        /**
         * Sets the positions of a flow's nodes.
         *
         * @param nodePositions JSON as a text; of flow agents only; {@code null} to omit it
         */
        public final B nodePositions(@Nullable String nodePositions) {
            return setOrLeaveOut("node_positions", nodePositions);
        }

        /**
         * Sets instructions for output in JSON.
         *
         * @param jsonOutputInstructions free in form
         */
        public final B jsonOutputInstructions(Map<String, ?> jsonOutputInstructions) {
            return map("json_output_instructions", jsonOutputInstructions);
        }

        /**
         * Sets the speech model.
         *
         * @param voiceModelId the model's id, of the voice's own provider; default the recommended one; {@code null} or blank to leave it out
         */
        public final B voiceModelId(@Nullable String voiceModelId) {
            return optionalId("voice_model_id", voiceModelId);
        }

        /**
         * Sets whether a fallback language model may step in.
         *
         * @param fallbackLlmEnabled whether it may
         */
        public final B fallbackLlmEnabled(boolean fallbackLlmEnabled) {
            return set("fallback_llm_enabled", fallbackLlmEnabled);
        }

        /**
         * Switches predictive preprocessing.
         *
         * @param predictivePreprocessingEnabled whether it is on
         */
        public final B predictivePreprocessingEnabled(boolean predictivePreprocessingEnabled) {
            return set("predictive_preprocessing_enabled", predictivePreprocessingEnabled);
        }

        /**
         * Sets the wait before the fallback language model steps in.
         *
         * @param llmFallbackDelayMs whole milliseconds
         */
        public final B llmFallbackDelayMs(Duration llmFallbackDelayMs) {
            return set("llm_fallback_delay_ms", Limits.millis(llmFallbackDelayMs, "llm_fallback_delay_ms"));
        }

        /**
         * Sets the fallback language model.
         *
         * @param llmFallbackModel an id of {@link Llms#listFallback()}; {@code null} or blank to leave it out
         */
        public final B llmFallbackModel(@Nullable String llmFallbackModel) {
            return optionalId("llm_fallback_model", llmFallbackModel);
        }

        /**
         * Sets the agent's identity; required when a flow agent is updated.
         *
         * @param agentIdentity any text; {@code null} to omit it
         */
        public final B agentIdentity(@Nullable String agentIdentity) {
            return setOrLeaveOut("agent_identity", agentIdentity);
        }

        /**
         * Sets the agent's background; required when a flow agent is updated.
         *
         * @param agentBackground any text; {@code null} to omit it
         */
        public final B agentBackground(@Nullable String agentBackground) {
            return setOrLeaveOut("agent_background", agentBackground);
        }

        /**
         * Sets whether the language model caches the prompt. The vendor has to enable it for the workspace.
         *
         * @param promptCachingEnabled {@code true} to cache it
         */
        public final B promptCachingEnabled(boolean promptCachingEnabled) {
            return set("prompt_caching_enabled", promptCachingEnabled);
        }

        /**
         * Sets the menu of an IVR agent. Its announcements are recorded when the version is published.
         *
         * @param ivrMenu a graph, free in form
         */
        public final B ivrMenu(Map<String, ?> ivrMenu) {
            return map("ivr_menu", ivrMenu);
        }

        /** Only if both are set. */
        final void checkFallbackTranscriber() {
            Object fallback = get("stt_fallback_transcriber_id");
            Checks.that(
                    fallback == null || !fallback.equals(get("transcriber_id")),
                    "stt_fallback_transcriber_id",
                    "the same as transcriber_id",
                    "another one, which can step in for it");
        }

        final B id(String name, String id) {
            return set(name, Checks.notBlank(id, name, "an id as the API returned it"));
        }

        final B optionalId(String name, @Nullable String id) {
            return setOrLeaveOut(name, id == null || id.isBlank() ? null : id);
        }

        final B value(String name, Enum<?> constant) {
            return set(name, OpenEnum.wireName(Checks.notNull(constant, name, GIVEN)));
        }

        final B map(String name, Map<String, ?> map) {
            return set(name, Collections.unmodifiableMap(new LinkedHashMap<>(Checks.notNull(map, name, GIVEN))));
        }

        final B objects(String name, List<? extends RequestData> objects) {
            return set(
                    name,
                    Checks.notNull(objects, name, GIVEN).stream()
                            .map(object -> Checks.notNull(object, name, "no null in it")
                                    .fields())
                            .toList());
        }

        private B ids(String name, List<String> ids) {
            Checks.notNull(ids, name, GIVEN).forEach(id -> Checks.notBlank(id, name, "ids as the API returned them"));
            return set(name, List.copyOf(ids));
        }

        private static String zone(ZoneId zone) {
            String id = Checks.notNull(zone, "timezone", GIVEN).getId();
            boolean offset = id.matches("Z|(UTC|GMT|UT)?[+-].*");
            Checks.that(!offset, "timezone", id, "the IANA name of a zone, such as Asia/Kolkata");
            return id;
        }
    }

    /** The side that speaks first. Source: the vendor's page on creating an agent. */
    public enum ConversationStartType {
        /** The person. */
        USER,
        /** The agent, in words of its own. */
        AGENT_DYNAMIC,
        /** The agent, with its welcome message. */
        AGENT_DEFINED
    }

    /** The aim of a transcription. Source: the vendor's page on creating an agent. */
    public enum TranscriptionMode {
        /** Speed. */
        OPTIMIZE_FOR_SPEED,
        /** Accuracy. */
        OPTIMIZE_FOR_ACCURACY
    }

    /** The noise to remove from the sound. Source: the vendor's page on creating an agent. */
    public enum DenoisingMode {
        /** Background noise. */
        REMOVE_NOISE,
        /** Background noise and the speech of others. */
        REMOVE_NOISE_AND_SPEECH
    }
}
