package dev.faultline.telephony.agents;

import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.telephony.TelephonyException;

/**
 * Reviews of agents' prompts. Source: the vendor's pages on agent versions.
 *
 * <p>Every method can also throw {@link TelephonyException.TooManyRequests} if the limit is still reached after all
 * attempts, {@link TelephonyException.Unauthorized} if the key is not good, and {@link SdkException} if no usable
 * response came.
 */
public final class AgentVersions {

    private final Caller caller;
    private final AgentVersionOperations operations = new AgentVersionOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public AgentVersions(Caller caller) {
        this.caller = caller;
    }

    /**
     * Reviews the stored prompt of a version with all checks. It changes nothing, and is retried like a read.
     *
     * @param agentId the agent's id
     * @param versionNumber the version's number, 1 or more
     * @return the search's result
     * @throws TelephonyException.BadRequest if something is not valid
     * @throws TelephonyException.NotFound if there is no such agent or version
     */
    public PromptReview reviewPrompt(String agentId, int versionNumber) {
        return caller.call(operations.reviewPrompt(agentId, versionNumber));
    }

    /**
     * Reviews a prompt ({@code POST /agent-versions/{agentId}/version/{versionNumber}/prompt-review}). It changes
     * nothing, and is retried like a read.
     *
     * @param agentId the agent's id
     * @param versionNumber the version's number, 1 or more
     * @param review the prompt and the checks
     * @return the search's result
     * @throws TelephonyException.BadRequest if something is not valid
     * @throws TelephonyException.NotFound if there is no such agent or version
     */
    public PromptReview reviewPrompt(String agentId, int versionNumber, NewPromptReview review) {
        return caller.call(operations.reviewPrompt(agentId, versionNumber, review));
    }

    /**
     * Accepts or dismisses a finding of a review ({@code POST /agent-versions/{agentId}/prompt-review/ack}). Sending it
     * twice sets the same record to the same value, so it is retried like a read.
     *
     * @param agentId the agent's id
     * @param acknowledgement the finding and the decision
     * @return the recorded decision
     * @throws TelephonyException.BadRequest if something is not valid
     */
    public Acknowledgement acknowledgeFinding(String agentId, NewAcknowledgement acknowledgement) {
        return caller.call(operations.acknowledgeFinding(agentId, acknowledgement));
    }
}
