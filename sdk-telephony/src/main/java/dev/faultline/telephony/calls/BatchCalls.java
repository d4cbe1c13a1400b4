package dev.faultline.telephony.calls;

import dev.faultline.core.OnceResult;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.telephony.TelephonyException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Batches of calls, one call for each person in a file. A workspace's batches run one at a time. Source: the vendor's
 * pages on batch calls.
 *
 * <p>Every method can also throw {@link TelephonyException.TooManyRequests} if the limit is still reached after all
 * attempts, {@link TelephonyException.Unauthorized} if the key is not good, and {@link SdkException} if no usable
 * response came.
 */
public final class BatchCalls {

    private final Caller caller;
    private final BatchCallOperations operations = new BatchCallOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public BatchCalls(Caller caller) {
        this.caller = caller;
    }

    /**
     * Uploads a file and calls the people in it ({@code POST /batch-calls}), at once unless a start is set. It rings
     * people and costs money, so it is retried only after a 429 or without a connection. After a failure with {@code
     * outcome()} {@code UNKNOWN} the batch may be calling; look for its title with {@link #list()} before creating it
     * again.
     *
     * <p>A file on a disk is streamed, for each attempt anew. On a slow line raise {@code attemptTimeout}: an attempt, the
     * upload included, has 30 s by default. A file that changes its length or disappears meanwhile fails the call with
     * {@code TransportException.Kind.UNREADABLE_BODY}, which is not retried.
     *
     * @param batch the people to call, and the agent
     * @return the accepted batch
     * @throws IllegalArgumentException if the file has disappeared or grown beyond 10 MB; nothing is sent then
     * @throws TelephonyException.BadRequest if the file has no column {@code phone_number} or is not valid, or the
     *     agent's version is a draft or has no number
     * @throws TelephonyException.Forbidden if a destination is not enabled
     * @throws TelephonyException.NotFound if there is no such agent or version, or it has no number
     */
    public CreatedBatchCall create(NewBatchCall batch) {
        return caller.call(operations.create(batch));
    }

    /**
     * Uploads a file and calls the people in it once, with the options' defaults: see {@link #createOnce(NewBatchCall,
     * Consumer)}.
     *
     * @param batch the people to call, and the agent; its title is the key
     * @return whether it was created
     */
    public OnceResult<BatchCall> createOnce(NewBatchCall batch) {
        return createOnce(batch, options -> {});
    }

    /**
     * Uploads a file and calls the people in it once. The title is the key: it must be this batch's own, which the API
     * does not check. The list of all batches is searched for it first. Then the batch is sent, and never again after an
     * unknown outcome. After such an outcome another search follows.
     *
     * <pre>{@code
     * boolean first = store.insertIfAbsent(title); // before the call, so that a restart finds the title
     * OnceResult<BatchCall> result = telephony.batchCalls().createOnce(batch, o -> o.firstUse(first));
     * if (result instanceof OnceResult.Placed<BatchCall> placed) {
     *     store.done(title, placed.value().id());
     * }
     * }</pre>
     *
     * <p>{@code Placed} is the response, or a listed batch with the title; one from the response has only its fields.
     * {@code Candidate} is a draft with the title. {@code NotPlaced} and {@code StillUnknown} are those of {@link
     * Calls#createOnce(NewCall, String, Consumer)}, as are the uses that are not covered. The search takes a request for
     * each page of 20 batches.
     *
     * @param batch the people to call, and the agent; its title is the key
     * @param options sets the time of the title's first use and the length of a search
     * @return whether it was created
     * @throws IllegalArgumentException if the file has disappeared or grown beyond 10 MB; nothing is sent then
     * @throws SdkException if the first search fails; nothing was sent then
     */
    public OnceResult<BatchCall> createOnce(NewBatchCall batch, Consumer<BatchCallOnceOptions> options) {
        return operations.createOnce(batch, options).run(caller);
    }

    /**
     * Looks for a batch on the pages of the list: the API has no operation that reads a single one. No page after its own
     * is read.
     *
     * @param id the batch's id
     * @return the batch, empty if no page has it
     */
    public Optional<BatchCall> find(String id) {
        return caller.run(operations.find(id));
    }

    /**
     * Looks for a batch until it {@linkplain BatchCall#hasEnded() has ended}, after 5 seconds, then less often, down to
     * once a minute. Each look is a {@link #find}.
     *
     * @param id the batch's id
     * @param timeout how long to go on; zero for one look
     * @return the batch as read last, which may not have ended; empty if the last look found none
     * @throws SdkException if a read fails after all its attempts, or the thread is interrupted
     */
    public Optional<BatchCall> awaitEnd(String id, Duration timeout) {
        return awaitEnd(id, timeout, read -> {});
    }

    /**
     * Looks for a batch until it has ended, and hands over each read.
     *
     * @param id the batch's id
     * @param timeout how long to go on; zero for one look
     * @param onRead takes the batch each time it is found, the last time too
     * @return the batch as read last, which may not have ended; empty if the last look found none
     */
    public Optional<BatchCall> awaitEnd(String id, Duration timeout, Consumer<? super BatchCall> onRead) {
        return caller.run(operations.awaitEnd(id, timeout, onRead, caller.time()));
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
     * Lists some batches. {@link #find} looks for a single one.
     *
     * @param query the filter
     * @return the first page
     * @throws TelephonyException.BadRequest if a filter is not valid
     */
    public Page<BatchCall> list(BatchCallsQuery query) {
        return operations.list(query).read(caller);
    }

    /**
     * Lists some batches. {@link #find} looks for a single one.
     *
     * @param query sets the filter
     * @return the first page
     * @throws TelephonyException.BadRequest if a filter is not valid
     */
    public Page<BatchCall> list(Consumer<BatchCallsQuery.Builder> query) {
        return list(BatchCallsQuery.of(query));
    }

    /**
     * Lists the calls of a batch ({@code GET /batch-calls/{id}}, which despite its path does not read the batch).
     *
     * @param id the batch's id
     * @return the first page, of 200
     * @throws TelephonyException.BadRequest if the id is malformed
     * @throws TelephonyException.NotFound if there is no such batch
     */
    public Page<Call> calls(String id) {
        return calls(id, CallOperations.ALL);
    }

    /**
     * Lists some calls of a batch.
     *
     * @param id the batch's id
     * @param query the filter
     * @return the first page
     * @throws TelephonyException.BadRequest if the id is malformed, or a filter is not valid
     * @throws TelephonyException.NotFound if there is no such batch
     */
    public Page<Call> calls(String id, CallsQuery query) {
        return operations.calls(id, query).read(caller);
    }

    /**
     * Lists some calls of a batch.
     *
     * @param id the batch's id
     * @param query sets the filter
     * @return the first page
     * @throws TelephonyException.BadRequest if the id is malformed, or a filter is not valid
     * @throws TelephonyException.NotFound if there is no such batch
     */
    public Page<Call> calls(String id, Consumer<CallsQuery.Builder> query) {
        return calls(id, CallsQuery.of(query));
    }

    /**
     * Pauses a batch ({@code PATCH /batch-calls/{id}/status}). Calls that have begun are finished.
     *
     * @param id the batch's id
     * @return the effect
     * @throws TelephonyException.BadRequest if the batch is in a state that cannot be paused
     * @throws TelephonyException.Conflict the same, as an older page has it
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such batch
     */
    public BatchCallChange pause(String id) {
        return caller.call(operations.pause(id));
    }

    /**
     * Resumes a paused batch ({@code PATCH /batch-calls/{id}/status}): it continues calling. It is not retried if the
     * outcome is unknown.
     *
     * @param id the batch's id
     * @return the effect
     * @throws TelephonyException.BadRequest if the batch is in a state that cannot be resumed, or has been resumed
     *     already
     * @throws TelephonyException.Conflict the same, as an older page has it
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such batch
     */
    public BatchCallChange resume(String id) {
        return caller.call(operations.resume(id));
    }

    /**
     * Cancels a batch for good ({@code PATCH /batch-calls/{id}/status}). Queued calls are not placed any more; calls
     * that were placed are not ended.
     *
     * @param id the batch's id
     * @return the effect
     * @throws TelephonyException.BadRequest if the batch has ended already
     * @throws TelephonyException.Conflict the same, as an older page has it
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such batch
     */
    public BatchCallChange cancel(String id) {
        return caller.call(operations.cancel(id));
    }
}
