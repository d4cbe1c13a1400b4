package dev.faultline.sequences.jobs;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.JsonResult;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesContext;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Work that goes on after a response with 202. Source: the vendor's reference on background jobs, which shows no
 * fields.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class BackgroundJobs {

    private final Caller caller;
    private final BackgroundJobOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public BackgroundJobs(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new BackgroundJobOperations(context);
    }

    /**
     * Lists the jobs ({@code GET /background-jobs}). The response is not documented.
     *
     * @return the response
     * @throws SequencesException.General if the list is rejected
     */
    public JsonResult list() {
        return caller.call(operations.list());
    }

    /**
     * Reads a job ({@code GET /background-jobs/{jobId}}). The response is not documented.
     *
     * @param jobId its id, {@link BackgroundJob#id()}
     * @return its state
     * @throws SequencesException.General if there is none for this user
     */
    public BackgroundJobStatus get(String jobId) {
        return caller.call(operations.get(jobId));
    }

    /**
     * Waits for the end of a job ({@code GET /background-jobs/{jobId}}, again and again). The first read is at once, the
     * pauses grow from 2 to 30 seconds. Each read is retried as any; one that fails after all attempts ends the wait, and
     * the job goes on.
     *
     * <pre>{@code
     * for (BackgroundJob job : result.jobs()) {
     *     BackgroundJobStatus status = client.backgroundJobs().await(job, Duration.ofMinutes(10));
     *     if (!status.isOver()) ... // the time has passed, and the job goes on
     * }
     * }</pre>
     *
     * @param job the job of a result
     * @param timeout how long to wait at most; zero reads the job once
     * @return the state that was read last: {@link BackgroundJobStatus.State#RUNNING} if the time has passed and the job
     *     goes on
     * @throws IllegalArgumentException if the job has no id, since its response had no location
     * @throws SequencesException.General if there is no such job for this user
     * @throws CallInterruptedException if the thread is interrupted or the client is closed
     */
    public BackgroundJobStatus await(BackgroundJob job, Duration timeout) {
        return await(job, timeout, BackgroundJobStatus::isOver);
    }

    /**
     * Waits for the end of a job, which the application recognizes: the states are not documented. It differs from {@link
     * #await(BackgroundJob, Duration)} in nothing else.
     *
     * @param job the job of a result
     * @param timeout how long to wait at most; zero reads the job once
     * @param over whether a state is the end
     * @return the state that was read last
     * @throws IllegalArgumentException if the job has no id, since its response had no location
     * @throws SequencesException.General if there is no such job for this user
     * @throws CallInterruptedException if the thread is interrupted or the client is closed
     */
    public BackgroundJobStatus await(BackgroundJob job, Duration timeout, Predicate<? super BackgroundJobStatus> over) {
        return caller.run(operations.await(caller.time(), job, timeout, over, status -> {}));
    }

    /**
     * Waits for the end of a job, which the application recognizes, and shows each state. It differs from {@link
     * #await(BackgroundJob, Duration)} in nothing else.
     *
     * @param job the job of a result
     * @param timeout how long to wait at most; zero reads the job once
     * @param over whether a state is the end
     * @param onRead is given each state; an exception that it throws ends the wait
     * @return the state that was read last
     * @throws IllegalArgumentException if the job has no id, since its response had no location
     * @throws SequencesException.General if there is no such job for this user
     * @throws CallInterruptedException if the thread is interrupted or the client is closed
     */
    public BackgroundJobStatus await(
            BackgroundJob job,
            Duration timeout,
            Predicate<? super BackgroundJobStatus> over,
            Consumer<? super BackgroundJobStatus> onRead) {
        return caller.run(operations.await(caller.time(), job, timeout, over, onRead));
    }

    /**
     * Waits for the end of all jobs of a bulk operation ({@code GET /background-jobs/{jobId}}, again and again). It differs from
     * {@link #awaitAll(Collection, Duration)} in nothing else.
     *
     * @param result the result of the operation; it has the parts of each job in {@link BulkResult#pending()}
     * @param timeout how long to wait at most; zero reads each job once
     * @return the state of each job that was read last; empty if the result has no jobs
     * @throws IllegalArgumentException if a job has no id, since its response had no location
     * @throws SequencesException.General if one of the jobs does not exist for this user
     * @throws CallInterruptedException if the thread is interrupted or the client is closed
     */
    public Map<BackgroundJob, BackgroundJobStatus> awaitAll(BulkResult<?> result, Duration timeout) {
        return awaitAll(jobsOf(result), timeout);
    }

    /**
     * Waits for the end of jobs ({@code GET /background-jobs/{jobId}}, again and again). Each round reads the jobs that are not
     * over yet, one after the other; the pauses between the rounds grow from 2 to 30 seconds. A read that fails after all
     * attempts ends the wait, and the jobs go on.
     *
     * @param jobs the jobs
     * @param timeout how long to wait at most; zero reads each job once
     * @return the state of each job that was read last, in the jobs' order
     * @throws IllegalArgumentException if a job has no id, since its response had no location
     * @throws SequencesException.General if one of the jobs does not exist for this user
     * @throws CallInterruptedException if the thread is interrupted or the client is closed
     */
    public Map<BackgroundJob, BackgroundJobStatus> awaitAll(Collection<BackgroundJob> jobs, Duration timeout) {
        return awaitAll(jobs, timeout, status -> {});
    }

    /**
     * Waits for the end of jobs, and shows each state. It differs from {@link #awaitAll(Collection, Duration)} in nothing else.
     *
     * @param jobs the jobs
     * @param timeout how long to wait at most; zero reads each job once
     * @param onRead is given each state; an exception that it throws ends the wait
     * @return the state of each job that was read last, in the jobs' order
     * @throws IllegalArgumentException if a job has no id, since its response had no location
     * @throws SequencesException.General if one of the jobs does not exist for this user
     * @throws CallInterruptedException if the thread is interrupted or the client is closed
     */
    public Map<BackgroundJob, BackgroundJobStatus> awaitAll(
            Collection<BackgroundJob> jobs, Duration timeout, Consumer<? super BackgroundJobStatus> onRead) {
        return caller.run(operations.awaitAll(caller.time(), jobs, timeout, onRead));
    }

    static List<BackgroundJob> jobsOf(BulkResult<?> result) {
        return Checks.notNull(result, "result", "the result of a bulk operation")
                .jobs();
    }

    /**
     * Cancels a job ({@code POST /background-jobs/{jobId}/cancel}). It is not retried after a lost response. The
     * response is not documented.
     *
     * @param jobId its id, {@link BackgroundJob#id()}
     * @param reason why it is not wanted
     * @return the response
     * @throws SequencesException.General if it does not exist, or is over
     */
    public JsonResult cancel(String jobId, String reason) {
        return caller.call(operations.cancel(jobId, reason));
    }
}
