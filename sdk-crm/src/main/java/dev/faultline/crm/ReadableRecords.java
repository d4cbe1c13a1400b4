package dev.faultline.crm;

import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;

/**
 * Records of one kind in one provider, to be read. What a provider offers differs. Source: the vendor's overview.
 *
 * <p>Every method can also throw {@link CrmException.Authentication} if the key is not good;
 * {@link CrmException.Provider} if the connected CRM fails, rejects, or wants the end user to reconnect;
 * {@link CrmException.Server} if the platform fails, or its limit is still reached after all attempts;
 * {@link CrmException.Validation} if the provider does not offer this, or the request is not valid; and
 * {@link SdkException} if no usable response came.
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
     * @return a page, as large as the API makes it; {@link CrmPage#moreMayFollow()} says whether it may not be all
     * @throws CrmException.Resource if the end user or the connection is unknown
     */
    public CrmPage<R> list() {
        return list(ListQuery.NONE);
    }

    /**
     * Lists records, with parameters that the vendor does not document.
     *
     * @param query the parameters
     * @return a page
     * @throws CrmException.Resource if the end user or the connection is unknown
     */
    public CrmPage<R> list(ListQuery query) {
        return caller.call(operations.list(query));
    }

    /**
     * Lists all records, page by page.
     *
     * @return the first page; {@code stream()} goes through all of them
     * @throws IllegalArgumentException if {@link CrmClient.Builder#paging} has not been told how lists go on
     * @throws CrmException.Resource if the end user or the connection is unknown
     */
    public Page<R> pages() {
        return pages(ListQuery.NONE);
    }

    /**
     * Lists records page by page, with parameters that the vendor does not document.
     *
     * @param query the parameters, sent with each page; its cursor is where to begin
     * @return the first page
     * @throws IllegalArgumentException if {@link CrmClient.Builder#paging} has not been told how lists go on
     * @throws CrmException.Resource if the end user or the connection is unknown
     */
    public Page<R> pages(ListQuery query) {
        Caller.PageOperation<R> list = operations.pages(query);
        return caller.page(query.cursor(), list);
    }

    /**
     * Reads a record ({@code GET /crm/{resource}/{id}}).
     *
     * @param id the provider's own id, whatever characters it has
     * @return the record
     * @throws CrmException.Resource if there is no such record, or the end user or the connection is unknown
     */
    public R get(String id) {
        return caller.call(operations.get(id));
    }
}
