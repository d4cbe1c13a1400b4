package dev.faultline.telephony.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.WireName;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An agent with its versions. Source: the vendor's pages on agents.
 *
 * @param id the agent's id
 * @param agentType the agent's kind
 * @param folderId its folder
 * @param timezone the IANA name of its time zone
 * @param webhookId the webhook that is tied to it
 * @param currentVersionNumber the number of its draft, as live responses have it
 * @param pipelineType the way from speech to speech; {@code null} for flow agents
 * @param currentVersion the version of that number
 * @param versions the versions in the response; the highest published one takes the calls
 * @param createdAt when it was made
 * @param updatedAt when it was changed
 * @param json the raw JSON
 * @param response status, headers and attempts of the response
 */
public record Agent(
        String id,
        OpenEnum<Type> agentType,
        @Nullable String folderId,
        @Nullable String timezone,
        @Nullable String webhookId,
        @Nullable Long currentVersionNumber,
        OpenEnum<PipelineType> pipelineType,
        @Nullable AgentVersion currentVersion,
        List<AgentVersion> versions,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Agent read(JsonFields fields) {
        return new Agent(
                fields.required("id"),
                fields.openOrAbsent("agent_type", Type.class),
                fields.text("folder_id"),
                fields.text("timezone"),
                fields.text("webhook_id"),
                fields.integer("current_version_number"),
                fields.openOrAbsent("pipeline_type", PipelineType.class),
                fields.object("current_version", AgentVersion::read),
                fields.list("versions", AgentVersion::read),
                fields.instant("created_at"),
                fields.instant("updated_at"),
                fields.json(),
                fields.response());
    }

    /** The version that takes the calls: the highest published one among {@link #versions}; empty if none is. */
    public Optional<AgentVersion> live() {
        return highest(true);
    }

    /** The version that can be edited: the highest one among {@link #versions} that is not published; empty if none is. */
    public Optional<AgentVersion> draft() {
        return highest(false);
    }

    private Optional<AgentVersion> highest(boolean published) {
        return versions.stream()
                .filter(version -> version.versionNumber() != null && version.isPublished() == published)
                .max(Comparator.comparing(AgentVersion::versionNumber));
    }

    /** The agent's name, that of its live version before that of its draft; {@code null} if the response lacks it. */
    public @Nullable String title() {
        return live().or(this::draft).map(AgentVersion::title).orElse(null);
    }

    /** The id only. */
    @Override
    public String toString() {
        return "Agent[id=" + id + "]";
    }

    /** An agent's kind; it cannot be changed later. Source: the vendor's page on creating an agent. */
    public enum Type implements WireName {
        /** Follows one prompt. */
        SINGLE_PROMPT_AGENT("Single_Prompt_Agent"),
        /** Goes through a graph of nodes. */
        CONVERSATIONAL_FLOW_AGENT("Conversational_Flow_Agent"),
        /** Offers a menu of keys. */
        IVR_AGENT("IVR_Agent");

        private final String wireName;

        Type(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    /** The way from speech to speech. Source: the vendor's page on creating an agent. */
    public enum PipelineType implements WireName {
        /** By way of text: transcriber, language model, voice. */
        CASCADED("Cascaded"),
        /** In one model, without text between. */
        SPEECH_TO_SPEECH("Speech_To_Speech");

        private final String wireName;

        PipelineType(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }
}
