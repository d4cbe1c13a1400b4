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
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
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
            TimeSource time,
            BackgroundJob job,
            Duration timeout,
            Predicate<? super BackgroundJobStatus> over,
            Consumer<? super BackgroundJobStatus> onRead) {
        Checks.notNull(over, "over", "a function that recognizes the end");
        Checks.notNull(onRead, "onRead", "a function that is shown each state, or leave it out");
        Operation<BackgroundJobStatus> read = get(job);
        return POLLING.until(over, Plan.call(read).peek(onRead), read, time, Checks.notNegative(timeout, "timeout"));
    }

    /** Reads each job that is not over yet, one after the other, then pauses. */
    Plan<Map<BackgroundJob, BackgroundJobStatus>> awaitAll(
            TimeSource time,
            Collection<BackgroundJob> jobs,
            Duration timeout,
            Consumer<? super BackgroundJobStatus> onRead) {
        Checks.notNull(onRead, "onRead", "a function that is shown each state, or leave it out");
        Checks.notNegative(timeout, "timeout");
        Map<BackgroundJob, Operation<BackgroundJobStatus>> reads = new LinkedHashMap<>();
        Checks.notNull(jobs, "jobs", "the jobs of a result").forEach(job -> reads.put(job, get(job)));
        if (reads.isEmpty()) {
            return Plan.of(Map.of());
        }
        return Plan.defer(() -> {
            Map<BackgroundJob, BackgroundJobStatus> states = new LinkedHashMap<>();
            Plan<Map<BackgroundJob, BackgroundJobStatus>> round =
                    Plan.defer(() -> round(states, onRead, new ArrayDeque<>(reads.entrySet())));
            return POLLING.until(
                            all -> all.values().stream().allMatch(BackgroundJobStatus::isOver),
                            round,
                            reads.values().iterator().next(),
                            time,
                            timeout)
                    .map(Collections::unmodifiableMap);
        });
    }

    private static Plan<Map<BackgroundJob, BackgroundJobStatus>> round(
            Map<BackgroundJob, BackgroundJobStatus> states,
            Consumer<? super BackgroundJobStatus> onRead,
            Deque<Map.Entry<BackgroundJob, Operation<BackgroundJobStatus>>> left) {
        Map.Entry<BackgroundJob, Operation<BackgroundJobStatus>> next = left.poll();
        if (next == null) {
            return Plan.of(states);
        }
        BackgroundJobStatus known = states.get(next.getKey());
        if (known != null && known.isOver()) {
            return Plan.defer(() -> round(states, onRead, left));
        }
        return Plan.call(next.getValue()).peek(onRead).then(state -> {
            states.put(next.getKey(), state);
            return round(states, onRead, left);
        });
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
