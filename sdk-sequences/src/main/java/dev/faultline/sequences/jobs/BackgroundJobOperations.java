package dev.faultline.sequences.jobs;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Map;

/** The operations on background jobs, each defined once for both surfaces. */
final class BackgroundJobOperations {

    private final SequencesContext context;

    BackgroundJobOperations(SequencesContext context) {
        this.context = context;
    }

    Operation<JsonResult> list() {
        return context.outside(HttpMethod.GET, "/background-jobs").reads(Responses::untyped);
    }

    Operation<JsonResult> get(String jobId) {
        return one(HttpMethod.GET, "", jobId).reads(Responses::untyped);
    }

    Operation<JsonResult> cancel(String jobId, String reason) {
        return one(HttpMethod.POST, "/cancel", jobId)
                .verification("read the job with backgroundJobs().get(jobId).")
                .json(Map.of("reason", Checks.notBlank(reason, "reason", "why the job is not wanted")))
                .reads(Responses::jsonResult);
    }

    private Operation.Builder one(HttpMethod method, String action, String jobId) {
        return context.outside(method, "/background-jobs/{jobId}" + action).parameter("jobId", jobId);
    }
}
