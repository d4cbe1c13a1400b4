package dev.faultline.telephony.agents;

import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;

/**
 * Reviews of the prompts of agents, with futures.
 *
 * @see AgentVersions
 */
public final class AsyncAgentVersions {

    private final Caller caller;
    private final AgentVersionOperations operations = new AgentVersionOperations();

    /** Made by the client. */
    @SuppressWarnings("exports")
    public AsyncAgentVersions(Caller caller) {
        this.caller = caller;
    }

    /**
     * Has the stored prompt of a version reviewed in every respect.
     *
     * @param agentId the agent's id
     * @param versionNumber which of its versions, 1 or more
     * @return what was found; fails as {@link AgentVersions#reviewPrompt(String, int)} throws
     */
    public CompletableFuture<PromptReview> reviewPrompt(String agentId, int versionNumber) {
        return caller.callAsync(operations.reviewPrompt(agentId, versionNumber));
    }

    /**
     * Has a prompt reviewed.
     *
     * @param agentId the agent's id
     * @param versionNumber which of its versions, 1 or more
     * @param review which prompt, and in which respects
     * @return what was found; fails as {@link AgentVersions#reviewPrompt(String, int, NewPromptReview)} throws
     */
    public CompletableFuture<PromptReview> reviewPrompt(String agentId, int versionNumber, NewPromptReview review) {
        return caller.callAsync(operations.reviewPrompt(agentId, versionNumber, review));
    }

    /**
     * Accepts or dismisses a finding of a review.
     *
     * @param agentId the agent's id
     * @param acknowledgement which finding, and what of it
     * @return what is recorded now; fails as {@link AgentVersions#acknowledgeFinding} throws
     */
    public CompletableFuture<Acknowledgement> acknowledgeFinding(String agentId, NewAcknowledgement acknowledgement) {
        return caller.callAsync(operations.acknowledgeFinding(agentId, acknowledgement));
    }
}
