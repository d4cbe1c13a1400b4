package dev.faultline.sequences.jobs;

import dev.faultline.core.JsonResult;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesContext;

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
     * @return the response
     * @throws SequencesException.General if there is none for this user
     */
    public JsonResult get(String jobId) {
        return caller.call(operations.get(jobId));
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
