package dev.faultline.telephony.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * A version of an agent. Live responses have many more parts than are documented; they are in {@link #json()}. Source: the
 * vendor's pages on agents.
 *
 * @param agentId whose version it is
 * @param versionNumber its number, from 1
 * @param versionTitle its name
 * @param title the agent's name in it
 * @param isPublished whether it can take calls; if not it is a draft, and can be edited
 * @param languageId the language
 * @param voiceId the voice
 * @param llmId the language model
 * @param transcriberId what makes text of speech
 * @param fallbackSttEnabled whether another transcriber may step in
 * @param sttFallbackTranscriberId which one
 * @param postCallAnalysisLlmId the language model that calls are searched with, {@code null} for the usual one
 * @param ivrMenu the menu of an IVR agent, free in form
 * @param agentFunctions what the agent can do besides talking, of no documented shape; reading a single agent tells it
 * @param pronunciations how words are spoken, of no documented shape; reading a single agent tells it
 * @param postcallAnalysis what calls are searched for, of no documented shape; reading a single agent tells it
 * @param json the whole of it as sent
 */
public record AgentVersion(
        @Nullable String agentId,
        @Nullable Long versionNumber,
        @Nullable String versionTitle,
        @Nullable String title,
        @Nullable Boolean isPublished,
        @Nullable String languageId,
        @Nullable String voiceId,
        @Nullable String llmId,
        @Nullable String transcriberId,
        @Nullable Boolean fallbackSttEnabled,
        @Nullable String sttFallbackTranscriberId,
        @Nullable String postCallAnalysisLlmId,
        JsonValue ivrMenu,
        JsonValue agentFunctions,
        JsonValue pronunciations,
        JsonValue postcallAnalysis,
        JsonValue json)
        implements FromJson {

    /**
     * Whether the version can take calls, as far as the response tells.
     *
     * @return {@code false} also if it does not tell
     */
    public boolean published() {
        return Boolean.TRUE.equals(isPublished);
    }

    /**
     * Whether another transcriber may step in, as far as the response tells.
     *
     * @return {@code false} also if it does not tell
     */
    public boolean isFallbackSttEnabled() {
        return Boolean.TRUE.equals(fallbackSttEnabled);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AgentVersion read(JsonFields fields) {
        return new AgentVersion(
                fields.text("agent_id"),
                fields.integer("version_number"),
                fields.text("version_title"),
                fields.text("title"),
                fields.bool("is_published"),
                fields.text("language_id"),
                fields.text("voice_id"),
                fields.text("llm_id"),
                fields.text("transcriber_id"),
                fields.bool("fallback_stt_enabled"),
                fields.text("stt_fallback_transcriber_id"),
                fields.text("post_call_analysis_llm_id"),
                fields.value("ivr_menu"),
                fields.value("agent_functions"),
                fields.value("pronunciations"),
                fields.value("postcall_analysis"),
                fields.json());
    }

    /** Which version only. */
    @Override
    public String toString() {
        return "AgentVersion[agentId=" + agentId + ", versionNumber=" + versionNumber + "]";
    }
}
