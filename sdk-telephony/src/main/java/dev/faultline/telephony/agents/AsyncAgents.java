package dev.faultline.telephony.agents;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Agents: the voices on the line, with their prompts and settings; with futures.
 *
 * @see Agents
 */
public final class AsyncAgents {

    private final Caller caller;
    private final AgentOperations operations = new AgentOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public AsyncAgents(Caller caller) {
        this.caller = caller;
    }

    /**
     * Creates an agent, whose first version is a draft.
     *
     * @param agent the agent's settings
     * @return the agent; the future fails as {@link Agents#create} throws
     */
    public CompletableFuture<Agent> create(NewAgent agent) {
        return caller.callAsync(operations.create(agent));
    }

    /**
     * Lists all agents of the workspace.
     *
     * @return all of them, in a single page; functions of their versions are left out; the future fails as
     *     {@link Agents#list} throws
     */
    public CompletableFuture<AsyncPage<Agent>> list() {
        return operations.list().readAsync(caller);
    }

    /**
     * Reads an agent with all its versions.
     *
     * @param id the agent's id
     * @return the agent; the future fails as {@link Agents#get} throws
     */
    public CompletableFuture<Agent> get(String id) {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Changes a draft of an agent, or publishes it.
     *
     * @param id the agent's id
     * @param update the change
     * @return the agent; the future fails as {@link Agents#update} throws
     */
    public CompletableFuture<Agent> update(String id, AgentUpdate update) {
        return caller.callAsync(operations.update(id, update));
    }

    /**
     * Publishes a draft of an agent as it is.
     *
     * @param id the agent's id
     * @param versionNumber the draft's number
     * @return the agent; the future fails as {@link Agents#publish} throws
     */
    public CompletableFuture<Agent> publish(String id, int versionNumber) {
        return update(id, AgentUpdate.builder(versionNumber).published(true).build());
    }

    /**
     * Deletes an agent with its versions.
     *
     * @param id the agent's id
     * @return the API's confirmation; the future fails as {@link Agents#delete} throws
     */
    public CompletableFuture<JsonResult> delete(String id) {
        return caller.callAsync(operations.delete(id));
    }

    /**
     * Reviews the stored prompt of a version with all checks.
     *
     * @param agentId the agent's id
     * @param versionNumber the version's number, 1 or more
     * @return the findings; the future fails as {@link Agents#reviewPrompt(String, int)} throws
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
     * @return the findings; the future fails as {@link Agents#reviewPrompt(String, int, NewPromptReview)} throws
     */
    public CompletableFuture<PromptReview> reviewPrompt(String agentId, int versionNumber, NewPromptReview review) {
        return caller.callAsync(operations.reviewPrompt(agentId, versionNumber, review));
    }

    /**
     * Accepts or dismisses a finding of a review.
     *
     * @param agentId the agent's id
     * @param acknowledgement the finding and the decision
     * @return the recorded decision; the future fails as {@link Agents#acknowledgeFinding} throws
     */
    public CompletableFuture<Acknowledgement> acknowledgeFinding(String agentId, NewAcknowledgement acknowledgement) {
        return caller.callAsync(operations.acknowledgeFinding(agentId, acknowledgement));
    }

    /**
     * Lists all folders of agents.
     *
     * @return the first page, of 50; the future fails as {@link Agents#folders()} throws
     */
    public CompletableFuture<AsyncPage<OrganizationFolder>> folders() {
        return folders(AgentOperations.ALL_FOLDERS);
    }

    /**
     * Lists some folders of agents.
     *
     * @param query the filter
     * @return the first page; the future fails as {@link Agents#folders(OrganizationFoldersQuery)} throws
     */
    public CompletableFuture<AsyncPage<OrganizationFolder>> folders(OrganizationFoldersQuery query) {
        return operations.folders(query).readAsync(caller);
    }

    /**
     * Lists some folders of agents.
     *
     * @param query sets the filter
     * @return the first page; the future fails as {@link Agents#folders(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<OrganizationFolder>> folders(Consumer<OrganizationFoldersQuery.Builder> query) {
        return folders(OrganizationFoldersQuery.of(query));
    }

    /**
     * Reads a folder of agents.
     *
     * @param id the folder's id
     * @return the folder; the future fails as {@link Agents#folder} throws
     */
    public CompletableFuture<OrganizationFolder> folder(String id) {
        return caller.callAsync(operations.folder(id));
    }
}
