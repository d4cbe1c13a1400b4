package dev.faultline.telephony.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * A version of an agent. Live responses have many undocumented fields; they are in {@link #json()}. Source: the
 * vendor's pages on agents.
 *
 * @param agentId the agent of this version
 * @param versionNumber its number, from 1
 * @param versionTitle its name
 * @param title the agent's name in it
 * @param published whether it is published and takes calls; otherwise it is a draft that can be edited
 * @param languageId the language
 * @param voiceId the voice
 * @param llmId the language model
 * @param transcriberId the transcriber
 * @param fallbackSttEnabled whether a fallback transcriber may step in
 * @param sttFallbackTranscriberId the fallback transcriber
 * @param postCallAnalysisLlmId the language model that analyses finished calls, {@code null} for the usual one
 * @param ivrMenu the menu of an IVR agent, free in form
 * @param agentFunctions its functions, of undocumented structure; only in the result of reading a single agent
 * @param pronunciations its pronunciations, of undocumented structure; only in the result of reading a single agent
 * @param postcallAnalysis the values extracted from finished calls, of undocumented structure; only in the result of
 *     reading a single agent
 * @param json the raw JSON
 */
public record AgentVersion(
        @Nullable String agentId,
        @Nullable Long versionNumber,
        @Nullable String versionTitle,
        @Nullable String title,
        @Nullable Boolean published,
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

    /** Whether the version can take calls; {@code false} if the response does not include it. */
    public boolean isPublished() {
        return Boolean.TRUE.equals(published);
    }

    /** Whether another transcriber may step in; {@code false} if the response does not include it. */
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

    /** Agent and number only. */
    @Override
    public String toString() {
        return "AgentVersion[agentId=" + agentId + ", versionNumber=" + versionNumber + "]";
    }
}
