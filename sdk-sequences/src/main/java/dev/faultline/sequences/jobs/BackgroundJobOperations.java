package dev.faultline.sequences.jobs;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.TimeSource;
import dev.faultline.core.engine.Plan;
import dev.faultline.core.engine.Polling;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/** The operations on background jobs, each defined once for both surfaces. */
final class BackgroundJobOperations {

    /** No page has an interval: with these, a wait of an hour takes 4 % of the documented 3,000 requests. */
    private static final Polling POLLING = new Polling(Duration.ofSeconds(2), Duration.ofSeconds(30));

    private final SequencesContext context;

    BackgroundJobOperations(SequencesContext context) {
        this.context = context;
    }

    Operation<JsonResult> list() {
        return context.outside(HttpMethod.GET, "/background-jobs").reads(Responses::untyped);
    }

    Operation<BackgroundJobStatus> get(String jobId) {
        return one(HttpMethod.GET, "", jobId).reads(Responses.one(BackgroundJobStatus::read));
    }

    Operation<BackgroundJobStatus> get(BackgroundJob job) {
        String id = Checks.notNull(job, "job", "the job of a result").id();
        Checks.that(id != null, "job", "without an id", "one whose response has a location, or look with list()");
        return get(String.valueOf(id));
    }

    Plan<BackgroundJobStatus> await(
            TimeSource time, BackgroundJob job, Duration timeout, Predicate<? super BackgroundJobStatus> over) {
        Checks.notNull(over, "over", "a function that recognizes the end");
        Operation<BackgroundJobStatus> read = get(job);
        return POLLING.until(over, Plan.call(read), read, time, Checks.notNegative(timeout, "timeout"));
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
