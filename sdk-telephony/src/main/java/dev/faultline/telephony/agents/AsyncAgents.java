package dev.faultline.telephony.agents;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;

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
     * Deletes an agent with its versions.
     *
     * @param id the agent's id
     * @return the API's confirmation; the future fails as {@link Agents#delete} throws
     */
    public CompletableFuture<JsonResult> delete(String id) {
        return caller.callAsync(operations.delete(id));
    }
}
