package dev.faultline.crm;

import dev.faultline.core.JsonResult;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;

/**
 * Records of one kind in one provider. Source: <a href="https://docs.routemcp.io/api-reference/overview">overview</a>.
 *
 * <p>Replace, update and delete are idempotent, so they are retried after a lost response too. A create is retried only
 * if it was not processed, unless {@link CrmClient.Builder#retryCreates} is set. After a lost response it fails with
 * {@code outcome()} {@code UNKNOWN}, and {@code verification()} describes how to check.
 *
 * <p>Every method can also throw {@link CrmException.Authentication} if the API key is not valid; {@link
 * CrmException.Provider} if the connected CRM fails, rejects the request, or requires the end user to reconnect; {@link
 * CrmException.Server} if the platform fails, or its limit is still reached after all attempts; {@link
 * CrmException.Validation} if the provider does not offer this kind of record, or the request is not valid; and {@link
 * SdkException} if no usable response came.
 *
 * @param <R> the kind of record
 * @param <D> its fields for requests
 */
public final class WritableRecords<R extends CrmRecord, D extends RecordData> extends ReadableRecords<R> {

    WritableRecords(Caller caller, RecordOperations<R> operations) {
        super(caller, operations);
    }

    /**
     * Creates a record ({@code POST /crm/{resource}}).
     *
     * @param data its fields
     * @return the record as created
     * @throws CrmException.Resource if the end user or the connection is unknown
     */
    public R create(D data) {
        return caller.call(operations.create(data));
    }

    /**
     * Replaces a record ({@code PUT /crm/{resource}/{id}}). The effect on fields that are left out is not documented.
     *
     * @param id the provider's own id
     * @param data its fields
     * @return the record in the API's response, with only its id if the response has no record
     * @throws CrmException.Resource if there is no such record, or the end user or the connection is unknown
     */
    public R replace(String id, D data) {
        return caller.call(operations.replace(id, data));
    }

    /**
     * Changes some fields of a record ({@code PATCH /crm/{resource}/{id}}).
     *
     * @param id the provider's own id
     * @param data the fields to change
     * @return the record in the API's response, with only its id if the response has no record
     * @throws CrmException.Resource if there is no such record, or the end user or the connection is unknown
     */
    public R update(String id, D data) {
        return caller.call(operations.update(id, data));
    }

    /**
     * Deletes a record ({@code DELETE /crm/{resource}/{id}}). If the response of an attempt is lost and the retry finds
     * the record gone, the call succeeds.
     *
     * @param id the provider's own id
     * @return the API's response
     * @throws CrmException.Resource if there is no such record, or the end user or the connection is unknown
     */
    public JsonResult delete(String id) {
        return caller.call(operations.delete(id));
    }
}
