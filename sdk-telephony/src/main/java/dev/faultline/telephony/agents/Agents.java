package dev.faultline.telephony.agents;

import dev.faultline.core.JsonResult;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.telephony.TelephonyException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Agents: the voices on the line, with their prompts and settings. An agent has versions; the highest published one
 * takes the calls, drafts can be edited. Source: the vendor's pages on agents.
 *
 * <p>Every method can also throw {@link TelephonyException.TooManyRequests} if the limit is still reached after all
 * attempts, {@link TelephonyException.Unauthorized} if the key is not good, and {@link SdkException} if no usable
 * response came.
 */
public final class Agents {

    private final Caller caller;
    private final AgentOperations operations = new AgentOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public Agents(Caller caller) {
        this.caller = caller;
    }

    /**
     * Creates an agent, whose first version is a draft ({@code POST /agents}). It is retried only if the API rejected
     * it; if the outcome is unknown, look for the title with {@link #list()}.
     *
     * @param agent the agent's settings
     * @return the agent
     * @throws TelephonyException.BadRequest if something is not valid, such as a template
     * @throws TelephonyException.Forbidden if the key may not do this
     */
    public Agent create(NewAgent agent) {
        return caller.call(operations.create(agent));
    }

    /**
     * Lists all agents of the workspace ({@code GET /agents}).
     *
     * @return all of them, in a single page; functions of their versions are left out
     * @throws TelephonyException.BadRequest if the request is not valid
     */
    public Page<Agent> list() {
        return operations.list().read(caller);
    }

    /**
     * Reads an agent with all its versions ({@code GET /agents/{id}}).
     *
     * @param id the agent's id
     * @return the agent
     * @throws TelephonyException.BadRequest if the id is malformed
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such agent
     */
    public Agent get(String id) {
        return caller.call(operations.get(id));
    }

    /**
     * Changes a draft of an agent, or publishes it ({@code PATCH /agents/{id}}). Fields that are not set keep their
     * values. Publishing is retried only if the API rejected it: the API then opens the next draft, and a second
     * request could publish that one.
     *
     * @param id the agent's id
     * @param update the change
     * @return the agent
     * @throws TelephonyException.BadRequest if something is not valid, or the version is published already
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such agent or version
     * @throws TelephonyException.Conflict if an active workflow uses the outbound number; pause the workflow first
     */
    public Agent update(String id, AgentUpdate update) {
        return caller.call(operations.update(id, update));
    }

    /**
     * Publishes a draft of an agent as it is: {@link #update} with {@code published(true)} and no other change.
     *
     * @param id the agent's id
     * @param versionNumber the draft's number, such as that of {@link Agent#draft()}
     * @return the agent
     * @throws TelephonyException.BadRequest if the version is published already, or not complete
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such agent or version
     * @throws TelephonyException.Conflict if an active workflow uses the outbound number; pause the workflow first
     */
    public Agent publish(String id, int versionNumber) {
        return update(id, AgentUpdate.builder(versionNumber).published(true).build());
    }

    /**
     * Publishes the draft of an agent as it is, whichever number it has. The agent is read before, and again if the
     * response is missing: a version that is published by then was published. Otherwise the call fails as it did.
     *
     * <p>After a failure with {@code outcome()} {@code UNKNOWN} use {@link #publish(String, int)} with the number in {@code
     * verification()}: the API rejects it with {@link TelephonyException.BadRequest} if the version was published after all.
     * This method, called again, would publish the draft that the API opens next.
     *
     * @param id the agent's id
     * @return the agent
     * @throws IllegalStateException if it has no draft
     * @throws TelephonyException.BadRequest if the draft is not complete
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such agent
     * @throws TelephonyException.Conflict if an active workflow uses the outbound number; pause the workflow first
     */
    public Agent publish(String id) {
        return caller.run(operations.publishDraft(id));
    }

    /**
     * Reads the version that takes the calls: the highest published one.
     *
     * @param id the agent's id
     * @return the version, empty if none is published
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such agent
     */
    public Optional<AgentVersion> live(String id) {
        return caller.call(operations.live(id));
    }

    /**
     * Reads the version that can be edited: the highest one that is not published.
     *
     * @param id the agent's id
     * @return the version, empty if all are published
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such agent
     */
    public Optional<AgentVersion> draft(String id) {
        return caller.call(operations.draft(id));
    }

    /**
     * Reads an agent and changes its draft, whichever number it has. Only the changes are sent; a list of functions is sent
     * whole, with the other functions as they were read.
     *
     * <pre>{@code
     * telephony.agents().edit(id, draft -> draft
     *         .promptText("Greet {{name}}.")
     *         .putFunction(transfer)
     *         .changeFunction("Book", f -> f.description("After the greeting."))
     *         .removeFunction("Hang up"));
     * }</pre>
     *
     * <p>Another writer's change of the same field, between the read and the change, is lost and cannot be detected: the API
     * documents no {@code ETag} for agents. The list of functions is one field. If the version is published in between, the
     * call fails with {@link TelephonyException.BadRequest}. Unknown fields are reported to be ignored without an error.
     *
     * @param id the agent's id
     * @param change changes the draft; if it changes nothing, nothing is sent
     * @return the agent, as read if nothing was changed
     * @throws IllegalStateException if it has no draft, or its functions cannot be told apart
     * @throws TelephonyException.BadRequest if something is not valid, or the version is published by now
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such agent
     * @throws TelephonyException.Conflict if an active workflow uses the outbound number; pause the workflow first
     */
    public Agent edit(String id, Consumer<AgentUpdate.Builder> change) {
        return caller.run(operations.edit(id, change));
    }

    /**
     * Adds a function to the draft of an agent, or takes it for the one of the same name; {@link #edit} with one change.
     *
     * @param id the agent's id
     * @param function has a {@code displayName}
     * @return the agent
     * @throws IllegalArgumentException if the function has no {@code displayName}
     * @throws IllegalStateException as {@link #edit} does
     * @throws TelephonyException as {@link #edit} does
     */
    public Agent putFunction(String id, AgentFunction function) {
        return edit(id, draft -> draft.putFunction(function));
    }

    /**
     * Removes a function from the draft of an agent; {@link #edit} with one change. If there is none of the name, nothing
     * is sent.
     *
     * @param id the agent's id
     * @param displayName the function's name
     * @return the agent
     * @throws IllegalStateException as {@link #edit} does
     * @throws TelephonyException as {@link #edit} does
     */
    public Agent removeFunction(String id, String displayName) {
        return edit(id, draft -> draft.removeFunction(displayName));
    }

    /**
     * Deletes an agent with its versions ({@code DELETE /agents/{id}}). There is no undo; records of its calls stay.
     *
     * @param id the agent's id
     * @return the API's confirmation
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such agent
     * @throws TelephonyException.Conflict if an active campaign uses it, as an older page has it
     */
    public JsonResult delete(String id) {
        return caller.call(operations.delete(id));
    }

    /**
     * Reviews the stored prompt of a version with all checks. It changes nothing, and is retried like a read.
     *
     * @param agentId the agent's id
     * @param versionNumber the version's number, 1 or more
     * @return the findings
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
     * @return the findings
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

    /**
     * Lists all folders of agents ({@code GET /organization-folders}).
     *
     * @return the first page, of 50; {@code stream()} goes through all of them
     * @throws TelephonyException.NotFound if there is no such organization
     */
    public Page<OrganizationFolder> folders() {
        return folders(AgentOperations.ALL_FOLDERS);
    }

    /**
     * Lists some folders of agents.
     *
     * @param query the filter
     * @return the first page
     * @throws TelephonyException.NotFound if there is no such organization
     */
    public Page<OrganizationFolder> folders(OrganizationFoldersQuery query) {
        return operations.folders(query).read(caller);
    }

    /**
     * Lists some folders of agents.
     *
     * @param query sets the filter
     * @return the first page
     * @throws TelephonyException.NotFound if there is no such organization
     */
    public Page<OrganizationFolder> folders(Consumer<OrganizationFoldersQuery.Builder> query) {
        return folders(OrganizationFoldersQuery.of(query));
    }

    /**
     * Reads a folder of agents ({@code GET /organization-folders/{id}}).
     *
     * @param id the folder's id
     * @return the folder
     * @throws TelephonyException.NotFound if there is no such folder
     */
    public OrganizationFolder folder(String id) {
        return caller.call(operations.folder(id));
    }
}
