package dev.faultline.telephony.agents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import java.util.List;
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
        OpenEnum<AgentType> agentType,
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
                fields.openOrAbsent("agent_type", AgentType.class),
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

    /** The id only. */
    @Override
    public String toString() {
        return "Agent[id=" + id + "]";
    }
}
