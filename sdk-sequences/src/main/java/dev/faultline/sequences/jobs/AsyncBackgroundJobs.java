package dev.faultline.sequences.jobs;

import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.internal.SequencesContext;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
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
        return caller.runAsync(operations.await(caller.time(), job, timeout, over));
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
