package dev.faultline.telephony.calls;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OnceResult;
import dev.faultline.core.engine.Caller;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Single calls, asynchronously.
 *
 * @see Calls
 */
public final class AsyncCalls {

    private final Caller caller;
    private final CallOperations operations = new CallOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public AsyncCalls(Caller caller) {
        this.caller = caller;
    }

    /**
     * Places a call.
     *
     * @param call the call
     * @return the queued call; the future fails as {@link Calls#create} throws
     */
    public CompletableFuture<QueuedCall> create(NewCall call) {
        return caller.callAsync(operations.create(call));
    }

    /**
     * Places a call once for a key, with the options' defaults.
     *
     * @param call the call
     * @param key a key of its own, such as an order's number
     * @return whether it was placed; the future fails as {@link Calls#createOnce(NewCall, String)} throws
     */
    public CompletableFuture<OnceResult<Call>> createOnce(NewCall call, String key) {
        return createOnce(call, key, options -> {});
    }

    /**
     * Places a call once for a key. A cancelled future leaves open whether the call was placed; nothing is sent after that.
     *
     * @param call the call
     * @param key a key of its own, such as an order's number
     * @param options sets the key's name, the time of its first use and the length of a search
     * @return whether it was placed; the future fails as {@link Calls#createOnce(NewCall, String, Consumer)} throws
     */
    public CompletableFuture<OnceResult<Call>> createOnce(NewCall call, String key, Consumer<CallOnceOptions> options) {
        return operations.createOnce(call, key, options).runAsync(caller);
    }

    /**
     * Lists all calls.
     *
     * @return the first page; the future fails as {@link Calls#list()} throws
     */
    public CompletableFuture<AsyncPage<Call>> list() {
        return list(CallOperations.ALL);
    }

    /**
     * Lists some calls.
     *
     * @param query the filter
     * @return the first page; the future fails as {@link Calls#list(CallsQuery)} throws
     */
    public CompletableFuture<AsyncPage<Call>> list(CallsQuery query) {
        return operations.list(query).readAsync(caller);
    }

    /**
     * Lists some calls.
     *
     * @param query sets the filter
     * @return the first page; the future fails as {@link Calls#list(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<Call>> list(Consumer<CallsQuery.Builder> query) {
        return list(CallsQuery.of(query));
    }

    /**
     * Reads a call.
     *
     * @param id the call's id
     * @return the call; the future fails as {@link Calls#get} throws
     */
    public CompletableFuture<Call> get(String id) {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Reads a call until it has ended. Cancelling the future ends the reading at once.
     *
     * @param id the call's id
     * @param timeout how long to go on; zero for one read
     * @return the call as read last; the future fails as {@link Calls#awaitEnd(String, Duration)} throws
     */
    public CompletableFuture<Call> awaitEnd(String id, Duration timeout) {
        return awaitEnd(id, timeout, read -> {});
    }

    /**
     * Reads a call until it has ended, and hands over each read. Cancelling the future ends the reading at once.
     *
     * @param id the call's id
     * @param timeout how long to go on; zero for one read
     * @param onRead takes each call that is read, the last one too; it must not block
     * @return the call as read last; the future fails as {@link Calls#awaitEnd(String, Duration)} throws
     */
    public CompletableFuture<Call> awaitEnd(String id, Duration timeout, Consumer<? super Call> onRead) {
        return caller.runAsync(operations.awaitEnd(id, timeout, onRead, caller.time()));
    }

    /**
     * Exports calls without paging.
     *
     * @param query the filter; without page and limit
     * @return all rows, in a single page; the future fails as {@link Calls#export(CallsQuery)} throws
     */
    public CompletableFuture<AsyncPage<JsonValue>> export(CallsQuery query) {
        return export(query, List.of());
    }

    /**
     * Exports calls without paging.
     *
     * @param query sets the filter; without page and limit
     * @return all rows, in a single page; the future fails as {@link Calls#export(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<JsonValue>> export(Consumer<CallsQuery.Builder> query) {
        return export(CallsQuery.of(query));
    }

    /**
     * Exports some columns of calls without paging.
     *
     * @param query the filter; without page and limit
     * @param columns keys of columns; empty for all
     * @return all rows, in a single page; the future fails as {@link Calls#export(CallsQuery, List)} throws
     */
    public CompletableFuture<AsyncPage<JsonValue>> export(CallsQuery query, List<String> columns) {
        return operations.export(query, columns).readAsync(caller);
    }

    /**
     * Exports some columns of calls without paging.
     *
     * @param query sets the filter; without page and limit
     * @param columns keys of columns; empty for all
     * @return all rows, in a single page; the future fails as {@link Calls#export(Consumer, List)} throws
     */
    public CompletableFuture<AsyncPage<JsonValue>> export(Consumer<CallsQuery.Builder> query, List<String> columns) {
        return export(CallsQuery.of(query), columns);
    }
}
