package dev.faultline.sequences.jobs;

import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.concurrent.CompletableFuture;

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
     * @return the response; fails as {@link BackgroundJobs#get} throws
     */
    public CompletableFuture<JsonResult> get(String jobId) {
        return caller.callAsync(operations.get(jobId));
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
