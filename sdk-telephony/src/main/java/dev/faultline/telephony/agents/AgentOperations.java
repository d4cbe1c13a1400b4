package dev.faultline.telephony.agents;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.telephony.internal.Envelope;
import dev.faultline.telephony.internal.ListOperation;
import dev.faultline.telephony.internal.SideEffect;

/** The operations on agents, defined once for the blocking and the asynchronous surface. */
final class AgentOperations {

    private static final String AGENTS = "/agents";
    private static final String ONE = AGENTS + "/{id}";

    Operation<Agent> create(NewAgent agent) {
        Checks.notNull(agent, "agent", "what NewAgent.builder() builds");
        return SideEffect.CREATION
                .on(HttpMethod.POST, AGENTS)
                .json(agent.fields())
                .verification("look for its title with agents().list() before creating it again.")
                .reads(response -> Envelope.of(response).read(Agent::read));
    }

    ListOperation<Agent> list() {
        return ListOperation.whole(SideEffect.none(AGENTS), "agents", Agent::read);
    }

    Operation<Agent> get(String id) {
        return SideEffect.none(ONE)
                .parameter("id", id)
                .reads(response -> Envelope.of(response).read(Agent::read));
    }

    Operation<Agent> update(String id, AgentUpdate update) {
        Checks.notNull(update, "update", "what AgentUpdate.builder() builds");
        Operation.Builder operation = SideEffect.STATE_TRANSITION.on(HttpMethod.PATCH, ONE);
        if (update.publishes()) {
            operation.neverRetry(); // the API opens a new draft: a retry may publish another version
        }
        return operation
                .parameter("id", id)
                .json(update.fields())
                .verification(
                        update.publishes()
                                ? "read it with agents().get(..): if the version is published it was done, and the draft"
                                        + " has another number now."
                                : "read the version with agents().get(..) before sending the change again.")
                .reads(response -> Envelope.of(response).read(Agent::read));
    }

    Operation<JsonResult> delete(String id) {
        return SideEffect.DESTRUCTIVE
                .on(HttpMethod.DELETE, ONE)
                .parameter("id", id)
                .verification("read it with agents().get(..): a 404 means that it is gone.")
                .reads(response -> Envelope.of(response).jsonResult());
    }
}
