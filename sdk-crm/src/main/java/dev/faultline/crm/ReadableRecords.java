package dev.faultline.crm;

import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Read-only records of one kind in one provider. Providers differ in the kinds they offer. Source:
 * <a href="https://docs.routemcp.io/api-reference/overview">overview</a>.
 *
 * <p>Every method can also throw {@link CrmException.Authentication} if the API key is not valid; {@link
 * CrmException.Provider} if the connected CRM fails, rejects the request, or requires the end user to reconnect; {@link
 * CrmException.Server} if the platform fails, or its limit is still reached after all attempts; {@link
 * CrmException.Validation} if the provider does not offer this kind of record, or the request is not valid; and {@link
 * SdkException} if no usable response came.
 *
 * @param <R> the kind of record
 */
public sealed class ReadableRecords<R extends CrmRecord> permits WritableRecords {

    final Caller caller;
    final RecordOperations<R> operations;

    ReadableRecords(Caller caller, RecordOperations<R> operations) {
        this.caller = caller;
        this.operations = operations;
    }

    /**
     * Lists records ({@code GET /crm/{resource}}).
     *
     * @return a page of the API's default size; see {@link CrmPage#moreMayFollow()}
     * @throws CrmException.Resource if the end user or the connection is unknown
     */
    public CrmPage<R> list() {
        return list(RecordsQuery.NONE);
    }

    /**
     * Lists records, with parameters that the vendor does not document.
     *
     * @param query the parameters
     * @return a page
     * @throws CrmException.Resource if the end user or the connection is unknown
     */
    public CrmPage<R> list(RecordsQuery query) {
        return caller.call(operations.list(query));
    }

    /**
     * Lists records, with parameters that the vendor does not document.
     *
     * @param query sets them: {@code list(q -> q.parameter("name", "value"))}
     * @return a page
     * @throws CrmException.Resource if the end user or the connection is unknown
     */
    public CrmPage<R> list(Consumer<RecordsQuery.Builder> query) {
        return list(RecordsQuery.of(query));
    }

    /**
     * Lists all records, page by page.
     *
     * @return the first page; {@code stream()} reads them all
     * @throws IllegalArgumentException without {@link CrmClient.Builder#paging}
     * @throws CrmException.Resource if the end user or the connection is unknown
     */
    public Page<R> pages() {
        return pages(RecordsQuery.NONE);
    }

    /**
     * Lists records page by page, with parameters that the vendor does not document.
     *
     * @param query the parameters, sent with each page; its cursor is the start
     * @return the first page
     * @throws IllegalArgumentException without {@link CrmClient.Builder#paging}
     * @throws CrmException.Resource if the end user or the connection is unknown
     */
    public Page<R> pages(RecordsQuery query) {
        Caller.PageOperation<R> list = operations.pages(query);
        return caller.page(query.cursor(), list);
    }

    /**
     * Lists records page by page, with parameters that the vendor does not document.
     *
     * @param query sets them
     * @return the first page
     * @throws IllegalArgumentException without {@link CrmClient.Builder#paging}
     * @throws CrmException.Resource if the end user or the connection is unknown
     */
    public Page<R> pages(Consumer<RecordsQuery.Builder> query) {
        return pages(RecordsQuery.of(query));
    }

    /**
     * Reads a record ({@code GET /crm/{resource}/{id}}).
     *
     * @param id the provider's own id, with any characters
     * @return the record
     * @throws CrmException.Resource if there is no such record, or the end user or the connection is unknown
     */
    public R get(String id) {
        return caller.call(operations.get(id));
    }

    /**
     * Reads the whole list, page by page, and returns the records that fit: the API documents no filter and no search. The
     * search costs a request a page, within the platform's limit of requests a minute.
     *
     * @param same whether a record fits: {@code find(c -> "noor@example.com".equals(c.primaryEmail()))}
     * @return the records that fit, in the list's order; none proves nothing, if a create has just been sent
     * @throws IllegalArgumentException without {@link CrmClient.Builder#paging}
     * @throws CrmException.Resource if the end user or the connection is unknown
     */
    public List<R> find(Predicate<? super R> same) {
        return caller.run(operations.find(same));
    }
}
