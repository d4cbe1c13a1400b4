package dev.faultline.telephony.calls;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonValue;
import dev.faultline.core.engine.Caller;
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
