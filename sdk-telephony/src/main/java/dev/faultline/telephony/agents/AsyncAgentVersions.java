package dev.faultline.telephony.agents;

import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;

/**
 * Reviews of agents' prompts, asynchronously.
 *
 * @see AgentVersions
 */
public final class AsyncAgentVersions {

    private final Caller caller;
    private final AgentVersionOperations operations = new AgentVersionOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public AsyncAgentVersions(Caller caller) {
        this.caller = caller;
    }

    /**
     * Reviews the stored prompt of a version with all checks.
     *
     * @param agentId the agent's id
     * @param versionNumber the version's number, 1 or more
     * @return the search's result; the future fails as {@link AgentVersions#reviewPrompt(String, int)}
     *     throws
     */
    public CompletableFuture<PromptReview> reviewPrompt(String agentId, int versionNumber) {
        return caller.callAsync(operations.reviewPrompt(agentId, versionNumber));
    }

    /**
     * Reviews a prompt.
     *
     * @param agentId the agent's id
     * @param versionNumber the version's number, 1 or more
     * @param review the prompt and the checks
     * @return the search's result; the future fails as {@link AgentVersions#reviewPrompt(String, int,
     *     NewPromptReview)} throws
     */
    public CompletableFuture<PromptReview> reviewPrompt(String agentId, int versionNumber, NewPromptReview review) {
        return caller.callAsync(operations.reviewPrompt(agentId, versionNumber, review));
    }

    /**
     * Accepts or dismisses a finding of a review.
     *
     * @param agentId the agent's id
     * @param acknowledgement the finding and the decision
     * @return the recorded decision; the future fails as {@link AgentVersions#acknowledgeFinding} throws
     */
    public CompletableFuture<Acknowledgement> acknowledgeFinding(String agentId, NewAcknowledgement acknowledgement) {
        return caller.callAsync(operations.acknowledgeFinding(agentId, acknowledgement));
    }
}
