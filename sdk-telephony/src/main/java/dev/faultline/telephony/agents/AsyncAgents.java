package dev.faultline.telephony.agents;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import java.util.Optional;
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
     * @return the agent; the future fails as {@link Agents#publish(String, int)} throws
     */
    public CompletableFuture<Agent> publish(String id, int versionNumber) {
        return update(id, AgentUpdate.builder(versionNumber).published(true).build());
    }

    /**
     * Publishes the draft of an agent as it is, whichever number it has. Cancelling the future ends the present call; the
     * draft may be published by then.
     *
     * @param id the agent's id
     * @return the agent; the future fails as {@link Agents#publish(String)} throws
     */
    public CompletableFuture<Agent> publish(String id) {
        return caller.runAsync(operations.publishDraft(id));
    }

    /**
     * Reads the version that takes the calls: the highest published one.
     *
     * @param id the agent's id
     * @return the version, empty if none is published; the future fails as {@link Agents#live} throws
     */
    public CompletableFuture<Optional<AgentVersion>> live(String id) {
        return caller.callAsync(operations.live(id));
    }

    /**
     * Reads the version that can be edited: the highest one that is not published.
     *
     * @param id the agent's id
     * @return the version, empty if all are published; the future fails as {@link Agents#draft} throws
     */
    public CompletableFuture<Optional<AgentVersion>> draft(String id) {
        return caller.callAsync(operations.draft(id));
    }

    /**
     * Reads an agent and changes its draft, whichever number it has. Cancelling the future ends the present call; the draft
     * may be changed by then.
     *
     * @param id the agent's id
     * @param change changes the draft; if it changes nothing, nothing is sent
     * @return the agent; the future fails as {@link Agents#edit} throws
     */
    public CompletableFuture<Agent> edit(String id, Consumer<AgentUpdate.Builder> change) {
        return caller.runAsync(operations.edit(id, change));
    }

    /**
     * Adds a function to the draft of an agent, or takes it for the one of the same name.
     *
     * @param id the agent's id
     * @param function has a {@code displayName}
     * @return the agent; the future fails as {@link Agents#putFunction} throws
     */
    public CompletableFuture<Agent> putFunction(String id, AgentFunction function) {
        return edit(id, draft -> draft.putFunction(function));
    }

    /**
     * Removes a function from the draft of an agent.
     *
     * @param id the agent's id
     * @param displayName the function's name
     * @return the agent; the future fails as {@link Agents#removeFunction} throws
     */
    public CompletableFuture<Agent> removeFunction(String id, String displayName) {
        return edit(id, draft -> draft.removeFunction(displayName));
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
