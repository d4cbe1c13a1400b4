package dev.faultline.telephony.agents;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.Outcome;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Plan;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.telephony.internal.Envelope;
import dev.faultline.telephony.internal.Limits;
import dev.faultline.telephony.internal.ListOperation;
import dev.faultline.telephony.internal.PageFormat;
import dev.faultline.telephony.internal.SideEffect;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The operations on agents, their prompts and folders, defined once for the blocking and the asynchronous surface. */
final class AgentOperations {

    static final OrganizationFoldersQuery ALL_FOLDERS =
            OrganizationFoldersQuery.builder().build();

    private static final String AGENTS = "/agents";
    private static final String ONE = AGENTS + "/{id}";

    private static final String REVIEW = "/agent-versions/{agentId}/version/{versionNumber}/prompt-review";
    private static final String ACKNOWLEDGE = "/agent-versions/{agentId}/prompt-review/ack";

    private static final String FOLDERS = "/organization-folders";
    private static final PageFormat FOLDER_PAGES =
            new PageFormat("folders", 20, OrganizationFoldersQuery.LARGEST_LIMIT);

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
                                ? publication(update.fields().get("version_number"))
                                : "read the version with agents().get(..) before sending the change again.")
                .reads(response -> Envelope.of(response).read(Agent::read));
    }

    /** The API opens the next draft when it publishes one. */
    private static String publication(@Nullable Object version) {
        return "read it with agents().get(..): if version " + version + " is published it was done, and the draft has"
                + " another number now. Else use publish(id, " + version + "), which the API rejects with 400 if it was"
                + " done meanwhile; without the number the next draft may be published.";
    }

    Operation<Optional<AgentVersion>> live(String id) {
        return get(id).map(Agent::live);
    }

    Operation<Optional<AgentVersion>> draft(String id) {
        return get(id).map(Agent::draft);
    }

    /** Reads, changes, and sends the changes alone: the fields that are not sent keep their values. */
    Plan<Agent> edit(String id, Consumer<AgentUpdate.Builder> change) {
        Checks.notNull(change, "change", "a function that changes the draft");
        return Plan.call(get(id)).then(agent -> {
            AgentUpdate.Builder update = AgentUpdate.from(draftOf(agent));
            change.accept(update);
            boolean flow = agent.agentType().is(Agent.Type.CONVERSATIONAL_FLOW_AGENT);
            return update.buildIfChanged(flow)
                    .map(changed -> Plan.call(update(id, changed)))
                    .orElse(Plan.of(agent));
        });
    }

    /** A lost response is made up for by reading the version: nothing but a publication makes it a published one. */
    Plan<Agent> publishDraft(String id) {
        return Plan.call(get(id)).then(agent -> {
            int draft = AgentUpdate.numberOf(draftOf(agent));
            AgentUpdate publish = AgentUpdate.builder(draft).published(true).build();
            return Plan.call(update(id, publish)).recover(failure -> published(id, draft, failure));
        });
    }

    private Plan<Agent> published(String id, int version, RuntimeException exception) {
        if (!(exception instanceof SdkException failure)
                || failure instanceof CallInterruptedException
                || failure.outcome() == Outcome.NOT_PROCESSED) {
            return Plan.failed(exception);
        }
        Plan<Optional<Agent>> read = Plan.call(get(id)).map(Optional::of);
        return read.recover(unread -> {
                    failure.addSuppressed(unread);
                    return Plan.of(Optional.empty());
                })
                .then(agent -> agent.filter(one -> isPublished(one, version))
                        .map(Plan::of)
                        .orElse(Plan.failed(failure)));
    }

    private static boolean isPublished(Agent agent, int version) {
        return agent.versions().stream()
                .anyMatch(one -> one.isPublished() && Long.valueOf(version).equals(one.versionNumber()));
    }

    private static AgentVersion draftOf(Agent agent) {
        return agent.draft()
                .orElseThrow(() -> new IllegalStateException("the agent has no draft: every version in the response is"
                        + " published, and the API opens the next draft when it publishes one"));
    }

    Operation<JsonResult> delete(String id) {
        return SideEffect.DESTRUCTIVE
                .on(HttpMethod.DELETE, ONE)
                .parameter("id", id)
                .verification("read it with agents().get(..): a 404 means that it is gone.")
                .reads(response -> Envelope.of(response).jsonResult());
    }

    /** Without a body the stored prompt is reviewed. */
    Operation<PromptReview> reviewPrompt(String agentId, int versionNumber) {
        return review(agentId, versionNumber)
                .reads(response -> Envelope.of(response).read(PromptReview::read));
    }

    Operation<PromptReview> reviewPrompt(String agentId, int versionNumber, NewPromptReview review) {
        Checks.notNull(review, "review", "what NewPromptReview.builder() builds, or leave it out");
        return review(agentId, versionNumber)
                .json(review.fields())
                .reads(response -> Envelope.of(response).read(PromptReview::read));
    }

    /** A POST that changes nothing. */
    private static Operation.Builder review(String agentId, int versionNumber) {
        Limits.between(versionNumber, "versionNumber", 1, Integer.MAX_VALUE);
        return SideEffect.READ_ONLY
                .on(HttpMethod.POST, REVIEW)
                .parameter("agentId", agentId)
                .parameter("versionNumber", Integer.toString(versionNumber));
    }

    Operation<Acknowledgement> acknowledgeFinding(String agentId, NewAcknowledgement acknowledgement) {
        Checks.notNull(acknowledgement, "acknowledgement", "what NewAcknowledgement.builder() builds");
        return SideEffect.READ_ONLY
                .on(HttpMethod.POST, ACKNOWLEDGE)
                .parameter("agentId", agentId)
                .json(acknowledgement.fields())
                .reads(response -> Envelope.of(response).read(Acknowledgement::read));
    }

    ListOperation<OrganizationFolder> folders(OrganizationFoldersQuery query) {
        Checks.notNull(query, "query", "what OrganizationFoldersQuery.builder() builds");
        return ListOperation.of(() -> SideEffect.none(FOLDERS), query.filter(), FOLDER_PAGES, OrganizationFolder::read);
    }

    Operation<OrganizationFolder> folder(String id) {
        return SideEffect.none(FOLDERS + "/{id}")
                .parameter("id", id)
                .reads(response -> Envelope.of(response).read(OrganizationFolder::read));
    }
}
