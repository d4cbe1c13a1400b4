package dev.faultline.telephony.agents;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.telephony.internal.Envelope;
import dev.faultline.telephony.internal.Limits;
import dev.faultline.telephony.internal.SideEffect;

/**
 * The operations on versions of agents, defined once for the blocking and the asynchronous surface. All use POST, and
 * none changes a version.
 */
final class AgentVersionOperations {

    private static final String REVIEW = "/agent-versions/{agentId}/version/{versionNumber}/prompt-review";
    private static final String ACKNOWLEDGE = "/agent-versions/{agentId}/prompt-review/ack";

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

    private Operation.Builder review(String agentId, int versionNumber) {
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
}
