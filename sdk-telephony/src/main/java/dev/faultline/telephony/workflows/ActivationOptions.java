package dev.faultline.telephony.workflows;

import dev.faultline.core.OnceResult.Proof;
import dev.faultline.telephony.internal.Found;
import dev.faultline.telephony.internal.OnceOptions;
import java.time.Duration;
import java.util.List;

/** How an activation is recognised: by the workflow's state, which the API checks once more. */
final class ActivationOptions extends OnceOptions<ActivationOptions> {

    /** The API rejects a second activation, so one look is enough before the first. */
    @Override
    protected Duration firstSearch() {
        return Duration.ZERO;
    }

    /** Any state but the draft's follows from an activation, though not all from the last one. */
    static Found<Workflow> activated(Workflow workflow) {
        if (workflow.status().is(Workflow.Status.ACTIVE) || workflow.status().is(Workflow.Status.RUNNING)) {
            return Found.certain(workflow, Proof.STATE);
        }
        boolean open = !workflow.status().isPresent() || workflow.status().is(Workflow.Status.DRAFT);
        return Found.fitting(open ? List.of() : List.of(workflow));
    }
}
