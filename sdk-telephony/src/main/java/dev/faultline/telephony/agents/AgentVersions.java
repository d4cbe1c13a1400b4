package dev.faultline.telephony.agents;

import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.telephony.TelephonyException;

/**
 * Reviews of the prompts of agents. Source: the vendor's pages on agent versions.
 *
 * <p>Every method can also throw {@link TelephonyException.TooManyRequests} if the limit is still reached after all
 * attempts, {@link TelephonyException.Unauthorized} if the key is not good, and {@link SdkException} if no usable
 * response came.
 */
public final class AgentVersions {

    private final Caller caller;
    private final AgentVersionOperations operations = new AgentVersionOperations();

    /** Made by the client. */
    @SuppressWarnings("exports")
    public AgentVersions(Caller caller) {
        this.caller = caller;
    }

    /**
     * Has the stored prompt of a version reviewed in every respect. It changes nothing, and is retried like an
     * operation that reads.
     *
     * @param agentId the agent's id
     * @param versionNumber which of its versions, 1 or more
     * @return what was found
     * @throws TelephonyException.BadRequest if something is not valid
     * @throws TelephonyException.NotFound if there is no such agent or version
     */
    public PromptReview reviewPrompt(String agentId, int versionNumber) {
        return caller.call(operations.reviewPrompt(agentId, versionNumber));
    }

    /**
     * Has a prompt reviewed ({@code POST /agent-versions/{agentId}/version/{versionNumber}/prompt-review}). It changes
     * nothing, and is retried like an operation that reads.
     *
     * @param agentId the agent's id
     * @param versionNumber which of its versions, 1 or more
     * @param review which prompt, and in which respects
     * @return what was found
     * @throws TelephonyException.BadRequest if something is not valid
     * @throws TelephonyException.NotFound if there is no such agent or version
     */
    public PromptReview reviewPrompt(String agentId, int versionNumber, NewPromptReview review) {
        return caller.call(operations.reviewPrompt(agentId, versionNumber, review));
    }

    /**
     * Accepts or dismisses a finding of a review ({@code POST /agent-versions/{agentId}/prompt-review/ack}). A
     * repetition sets the same record to the same value, so it is retried like an operation that reads.
     *
     * @param agentId the agent's id
     * @param acknowledgement which finding, and what of it
     * @return what is recorded now
     * @throws TelephonyException.BadRequest if something is not valid
     */
    public Acknowledgement acknowledgeFinding(String agentId, NewAcknowledgement acknowledgement) {
        return caller.call(operations.acknowledgeFinding(agentId, acknowledgement));
    }
}
