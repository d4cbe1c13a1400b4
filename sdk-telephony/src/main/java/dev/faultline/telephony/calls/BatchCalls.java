package dev.faultline.telephony.calls;

import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.telephony.TelephonyException;

/**
 * Calls to everybody in a file. A workspace's batches run one at a time. Source: the vendor's pages on batch calls.
 *
 * <p>Every method can also throw {@link TelephonyException.TooManyRequests} if the limit is still reached after all
 * attempts, {@link TelephonyException.Unauthorized} if the key is not good, and {@link SdkException} if no usable
 * response came.
 */
public final class BatchCalls {

    private final Caller caller;
    private final BatchCallOperations operations = new BatchCallOperations();

    /** Made by the client. */
    @SuppressWarnings("exports")
    public BatchCalls(Caller caller) {
        this.caller = caller;
    }

    /**
     * Uploads a file and calls the people in it ({@code POST /batch-calls}), at once unless the batch says when. It rings
     * people and costs money: only what was rejected (429, no connection) is sent again. A failure with {@code
     * outcome()} {@code UNKNOWN} may have begun to call; look for the batch by its title with {@link #list()} before
     * creating it again.
     *
     * <p>The file is streamed, for each attempt anew. On a slow line raise {@code attemptTimeout}: an attempt, the upload
     * included, has 30 s by default. A file that changes its length or disappears meanwhile fails the call with {@code
     * TransportException.Kind.UNREADABLE_BODY}, which is not retried.
     *
     * @param batch whom to call, and who speaks
     * @return the batch as taken on
     * @throws IllegalArgumentException if the file is missing, not readable or larger than 10 MB; nothing is sent then
     * @throws TelephonyException.BadRequest if the file has no column {@code phone_number} or is not valid, or the agent's
     *     version is a draft or has no number
     * @throws TelephonyException.Forbidden if a destination is not enabled
     * @throws TelephonyException.NotFound if there is no such agent or version, or it has no number
     */
    public CreatedBatchCall create(NewBatchCall batch) {
        return caller.call(operations.create(batch));
    }

    /**
     * Lists all batches ({@code GET /batch-calls}).
     *
     * @return the first page, of 20; {@code stream()} goes through all of them
     */
    public Page<BatchCall> list() {
        return list(BatchCallOperations.ALL);
    }

    /**
     * Lists some batches. The API has no operation that reads a single one: look for it here.
     *
     * @param query which ones
     * @return the first page
     * @throws TelephonyException.BadRequest if a filter is not valid
     */
    public Page<BatchCall> list(BatchCallsQuery query) {
        return operations.list(query).read(caller);
    }

    /**
     * Lists the calls of a batch ({@code GET /batch-calls/{id}}, which despite its path does not read the batch).
     *
     * @param id the batch's id
     * @return the first page, of 200
     * @throws TelephonyException.BadRequest if it is no id
     * @throws TelephonyException.NotFound if there is no such batch
     */
    public Page<Call> calls(String id) {
        return calls(id, CallOperations.ALL);
    }

    /**
     * Lists some calls of a batch.
     *
     * @param id the batch's id
     * @param query which ones
     * @return the first page
     * @throws TelephonyException.BadRequest if it is no id, or a filter is not valid
     * @throws TelephonyException.NotFound if there is no such batch
     */
    public Page<Call> calls(String id, CallsQuery query) {
        return operations.calls(id, query).read(caller);
    }

    /**
     * Pauses a batch ({@code PATCH /batch-calls/{id}/status}). Calls that have begun are finished.
     *
     * @param id the batch's id
     * @return what it has done
     * @throws TelephonyException.BadRequest if the batch is in a state that cannot be paused
     * @throws TelephonyException.Conflict the same, as an older page has it
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such batch
     */
    public BatchCallChange pause(String id) {
        return caller.call(operations.pause(id));
    }

    /**
     * Resumes a paused batch ({@code PATCH /batch-calls/{id}/status}): it goes on calling. It is never sent again where it
     * may have been done.
     *
     * @param id the batch's id
     * @return what it has done
     * @throws TelephonyException.BadRequest if the batch is in a state that cannot be resumed, or has been resumed already
     * @throws TelephonyException.Conflict the same, as an older page has it
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such batch
     */
    public BatchCallChange resume(String id) {
        return caller.call(operations.resume(id));
    }

    /**
     * Cancels a batch for good ({@code PATCH /batch-calls/{id}/status}). What is queued is not called any more; calls that
     * were placed are not recalled.
     *
     * @param id the batch's id
     * @return what it has done
     * @throws TelephonyException.BadRequest if the batch has ended already
     * @throws TelephonyException.Conflict the same, as an older page has it
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such batch
     */
    public BatchCallChange cancel(String id) {
        return caller.call(operations.cancel(id));
    }
}
