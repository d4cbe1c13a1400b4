package dev.faultline.crm;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.engine.Caller;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Read-only records of one kind in one provider, asynchronous.
 *
 * @param <R> the kind of record
 * @see ReadableRecords
 */
public sealed class AsyncReadableRecords<R extends CrmRecord> permits AsyncWritableRecords {

    final Caller caller;
    final RecordOperations<R> operations;

    AsyncReadableRecords(Caller caller, RecordOperations<R> operations) {
        this.caller = caller;
        this.operations = operations;
    }

    /**
     * Lists records.
     *
     * @return a page; fails as {@link ReadableRecords#list()} throws
     */
    public CompletableFuture<CrmPage<R>> list() {
        return list(RecordsQuery.NONE);
    }

    /**
     * Lists records, with parameters that the vendor does not document.
     *
     * @param query the parameters
     * @return a page; fails as {@link ReadableRecords#list(RecordsQuery)} throws
     */
    public CompletableFuture<CrmPage<R>> list(RecordsQuery query) {
        return caller.callAsync(operations.list(query));
    }

    /**
     * Lists records, with parameters that the vendor does not document.
     *
     * @param query sets them
     * @return a page; fails as {@link ReadableRecords#list(Consumer)} throws
     */
    public CompletableFuture<CrmPage<R>> list(Consumer<RecordsQuery.Builder> query) {
        return list(RecordsQuery.of(query));
    }

    /**
     * Lists all records, page by page.
     *
     * @return the first page; fails as {@link ReadableRecords#pages()} throws
     */
    public CompletableFuture<AsyncPage<R>> pages() {
        return pages(RecordsQuery.NONE);
    }

    /**
     * Lists records page by page, with parameters that the vendor does not document.
     *
     * @param query the parameters, sent with each page; its cursor is the start
     * @return the first page; fails as {@link ReadableRecords#pages(RecordsQuery)} throws
     */
    public CompletableFuture<AsyncPage<R>> pages(RecordsQuery query) {
        Caller.PageOperation<R> list = operations.pages(query);
        return caller.pageAsync(query.cursor(), list);
    }

    /**
     * Lists records page by page, with parameters that the vendor does not document.
     *
     * @param query sets them
     * @return the first page; fails as {@link ReadableRecords#pages(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<R>> pages(Consumer<RecordsQuery.Builder> query) {
        return pages(RecordsQuery.of(query));
    }

    /**
     * Reads a record.
     *
     * @param id the provider's own id
     * @return the record; fails as {@link ReadableRecords#get} throws
     */
    public CompletableFuture<R> get(String id) {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Reads the whole list, page by page, and returns the records that fit. Cancelling the future ends the present page,
     * and no other is read.
     *
     * @param same whether a record fits
     * @return the records that fit, in the list's order; fails as {@link ReadableRecords#find} throws
     * @throws IllegalArgumentException without {@link CrmClient.Builder#paging}
     */
    public CompletableFuture<List<R>> find(Predicate<? super R> same) {
        return caller.runAsync(operations.find(same));
    }
}
