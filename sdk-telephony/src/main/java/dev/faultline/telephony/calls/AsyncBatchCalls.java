package dev.faultline.telephony.calls;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.OnceResult;
import dev.faultline.core.engine.Caller;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Batches of calls, asynchronously.
 *
 * @see BatchCalls
 */
public final class AsyncBatchCalls {

    private final Caller caller;
    private final BatchCallOperations operations = new BatchCallOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public AsyncBatchCalls(Caller caller) {
        this.caller = caller;
    }

    /**
     * Uploads a file and calls the people in it.
     *
     * @param batch the people to call, and the agent
     * @return the batch as taken on; the future fails as {@link BatchCalls#create} throws
     * @throws IllegalArgumentException if the file has disappeared or grown beyond 10 MB
     */
    public CompletableFuture<CreatedBatchCall> create(NewBatchCall batch) {
        return caller.callAsync(operations.create(batch));
    }

    /**
     * Uploads a file and calls the people in it once, with the options' defaults.
     *
     * @param batch the people to call, and the agent; its title is the key
     * @return whether it was created; the future fails as {@link BatchCalls#createOnce(NewBatchCall)} throws
     */
    public CompletableFuture<OnceResult<BatchCall>> createOnce(NewBatchCall batch) {
        return createOnce(batch, options -> {});
    }

    /**
     * Uploads a file and calls the people in it once. A cancelled future leaves open whether the batch was created; nothing
     * is sent after that.
     *
     * @param batch the people to call, and the agent; its title is the key
     * @param options sets the time of the title's first use and the length of a search
     * @return whether it was created; the future fails as {@link BatchCalls#createOnce(NewBatchCall, Consumer)} throws
     */
    public CompletableFuture<OnceResult<BatchCall>> createOnce(
            NewBatchCall batch, Consumer<BatchCallOnceOptions> options) {
        return operations.createOnce(batch, options).runAsync(caller);
    }

    /**
     * Looks for a batch on the pages of the list.
     *
     * @param id the batch's id
     * @return the batch, empty if no page has it; the future fails as {@link BatchCalls#find} throws
     */
    public CompletableFuture<Optional<BatchCall>> find(String id) {
        return caller.runAsync(operations.find(id));
    }

    /**
     * Looks for a batch until it has ended. Cancelling the future ends the reading at once.
     *
     * @param id the batch's id
     * @param timeout how long to go on; zero for one look
     * @return the batch as read last, empty if the last look found none; the future fails as {@link
     *     BatchCalls#awaitEnd(String, Duration)} throws
     */
    public CompletableFuture<Optional<BatchCall>> awaitEnd(String id, Duration timeout) {
        return awaitEnd(id, timeout, read -> {});
    }

    /**
     * Looks for a batch until it has ended, and hands over each read. Cancelling the future ends the reading at once.
     *
     * @param id the batch's id
     * @param timeout how long to go on; zero for one look
     * @param onRead takes the batch each time it is found, the last time too; it must not block
     * @return the batch as read last, empty if the last look found none; the future fails as {@link
     *     BatchCalls#awaitEnd(String, Duration)} throws
     */
    public CompletableFuture<Optional<BatchCall>> awaitEnd(
            String id, Duration timeout, Consumer<? super BatchCall> onRead) {
        return caller.runAsync(operations.awaitEnd(id, timeout, onRead, caller.time()));
    }

    /**
     * Lists all batches.
     *
     * @return the first page; the future fails as {@link BatchCalls#list()} throws
     */
    public CompletableFuture<AsyncPage<BatchCall>> list() {
        return list(BatchCallOperations.ALL);
    }

    /**
     * Lists some batches.
     *
     * @param query the filter
     * @return the first page; the future fails as {@link BatchCalls#list(BatchCallsQuery)} throws
     */
    public CompletableFuture<AsyncPage<BatchCall>> list(BatchCallsQuery query) {
        return operations.list(query).readAsync(caller);
    }

    /**
     * Lists some batches.
     *
     * @param query sets the filter
     * @return the first page; the future fails as {@link BatchCalls#list(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<BatchCall>> list(Consumer<BatchCallsQuery.Builder> query) {
        return list(BatchCallsQuery.of(query));
    }

    /**
     * Lists the calls of a batch.
     *
     * @param id the batch's id
     * @return the first page; the future fails as {@link BatchCalls#calls(String)} throws
     */
    public CompletableFuture<AsyncPage<Call>> calls(String id) {
        return calls(id, CallOperations.ALL);
    }

    /**
     * Lists some calls of a batch.
     *
     * @param id the batch's id
     * @param query the filter
     * @return the first page; the future fails as {@link BatchCalls#calls(String, CallsQuery)} throws
     */
    public CompletableFuture<AsyncPage<Call>> calls(String id, CallsQuery query) {
        return operations.calls(id, query).readAsync(caller);
    }

    /**
     * Lists some calls of a batch.
     *
     * @param id the batch's id
     * @param query sets the filter
     * @return the first page; the future fails as {@link BatchCalls#calls(String, Consumer)} throws
     */
    public CompletableFuture<AsyncPage<Call>> calls(String id, Consumer<CallsQuery.Builder> query) {
        return calls(id, CallsQuery.of(query));
    }

    /**
     * Pauses a batch.
     *
     * @param id the batch's id
     * @return the effect; the future fails as {@link BatchCalls#pause} throws
     */
    public CompletableFuture<BatchCallChange> pause(String id) {
        return caller.callAsync(operations.pause(id));
    }

    /**
     * Resumes a paused batch.
     *
     * @param id the batch's id
     * @return the effect; the future fails as {@link BatchCalls#resume} throws
     */
    public CompletableFuture<BatchCallChange> resume(String id) {
        return caller.callAsync(operations.resume(id));
    }

    /**
     * Cancels a batch for good.
     *
     * @param id the batch's id
     * @return the effect; the future fails as {@link BatchCalls#cancel} throws
     */
    public CompletableFuture<BatchCallChange> cancel(String id) {
        return caller.callAsync(operations.cancel(id));
    }
}
