package dev.faultline.sequences.jobs;

import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.internal.SequencesContext;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Work that goes on after a response with 202, asynchronous.
 *
 * @see BackgroundJobs
 */
public final class AsyncBackgroundJobs {

    private final Caller caller;
    private final BackgroundJobOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncBackgroundJobs(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new BackgroundJobOperations(context);
    }

    /**
     * Lists the jobs.
     *
     * @return the response; fails as {@link BackgroundJobs#list} throws
     */
    public CompletableFuture<JsonResult> list() {
        return caller.callAsync(operations.list());
    }

    /**
     * Reads a job.
     *
     * @param jobId its id, {@link BackgroundJob#id()}
     * @return its state; fails as {@link BackgroundJobs#get} throws
     */
    public CompletableFuture<BackgroundJobStatus> get(String jobId) {
        return caller.callAsync(operations.get(jobId));
    }

    /**
     * Waits for the end of a job, without a thread.
     *
     * @param job the job of a result
     * @param timeout how long to wait at most; zero reads the job once
     * @return the state that was read last; fails as {@link BackgroundJobs#await(BackgroundJob, Duration)} throws;
     *     cancelling it ends the wait, and the job goes on
     */
    public CompletableFuture<BackgroundJobStatus> await(BackgroundJob job, Duration timeout) {
        return await(job, timeout, BackgroundJobStatus::isOver);
    }

    /**
     * Waits for the end of a job, which the application recognizes, without a thread.
     *
     * @param job the job of a result
     * @param timeout how long to wait at most; zero reads the job once
     * @param over whether a state is the end
     * @return the state that was read last; fails as {@link BackgroundJobs#await(BackgroundJob, Duration, Predicate)}
     *     throws; cancelling it ends the wait, and the job goes on
     */
    public CompletableFuture<BackgroundJobStatus> await(
            BackgroundJob job, Duration timeout, Predicate<? super BackgroundJobStatus> over) {
        return caller.runAsync(operations.await(caller.time(), job, timeout, over, status -> {}));
    }

    /**
     * Waits for the end of a job, which the application recognizes, without a thread, and shows each state.
     *
     * @param job the job of a result
     * @param timeout how long to wait at most; zero reads the job once
     * @param over whether a state is the end
     * @param onRead is given each state, on a thread of the client; an exception that it throws ends the wait
     * @return the state that was read last; fails as {@link BackgroundJobs#await(BackgroundJob, Duration, Predicate,
     *     Consumer)} throws; cancelling it ends the wait, and the job goes on
     */
    public CompletableFuture<BackgroundJobStatus> await(
            BackgroundJob job,
            Duration timeout,
            Predicate<? super BackgroundJobStatus> over,
            Consumer<? super BackgroundJobStatus> onRead) {
        return caller.runAsync(operations.await(caller.time(), job, timeout, over, onRead));
    }

    /**
     * Waits for the end of all jobs of a bulk operation, without a thread.
     *
     * @param result the result of the operation
     * @param timeout how long to wait at most; zero reads each job once
     * @return the state of each job that was read last; fails as {@link BackgroundJobs#awaitAll(BulkResult, Duration)} throws;
     *     cancelling it ends the wait, and the jobs go on
     */
    public CompletableFuture<Map<BackgroundJob, BackgroundJobStatus>> awaitAll(BulkResult<?> result, Duration timeout) {
        return awaitAll(BackgroundJobs.jobsOf(result), timeout);
    }

    /**
     * Waits for the end of jobs, without a thread.
     *
     * @param jobs the jobs
     * @param timeout how long to wait at most; zero reads each job once
     * @return the state of each job that was read last; fails as {@link BackgroundJobs#awaitAll(Collection, Duration)} throws;
     *     cancelling it ends the wait, and the jobs go on
     */
    public CompletableFuture<Map<BackgroundJob, BackgroundJobStatus>> awaitAll(
            Collection<BackgroundJob> jobs, Duration timeout) {
        return awaitAll(jobs, timeout, status -> {});
    }

    /**
     * Waits for the end of jobs without a thread, and shows each state.
     *
     * @param jobs the jobs
     * @param timeout how long to wait at most; zero reads each job once
     * @param onRead is given each state, on a thread of the client; an exception that it throws ends the wait
     * @return the state of each job that was read last; fails as {@link BackgroundJobs#awaitAll(Collection, Duration, Consumer)} throws;
     *     cancelling it ends the wait, and the jobs go on
     */
    public CompletableFuture<Map<BackgroundJob, BackgroundJobStatus>> awaitAll(
            Collection<BackgroundJob> jobs, Duration timeout, Consumer<? super BackgroundJobStatus> onRead) {
        return caller.runAsync(operations.awaitAll(caller.time(), jobs, timeout, onRead));
    }

    /**
     * Cancels a job.
     *
     * @param jobId its id, {@link BackgroundJob#id()}
     * @param reason why it is not wanted
     * @return the response; fails as {@link BackgroundJobs#cancel} throws
     */
    public CompletableFuture<JsonResult> cancel(String jobId, String reason) {
        return caller.callAsync(operations.cancel(jobId, reason));
    }
}
