package dev.faultline.crm;

import dev.faultline.core.JsonResult;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;

/**
 * Records of one kind in one provider. Source: the vendor's overview.
 *
 * <p>Replacing, changing and deleting the same record twice leaves the same, so these are retried, also after a lost response.
 * A create is retried only where nothing was done, unless {@link CrmClient.Builder#retryCreates} says otherwise: after a lost
 * response it fails with {@code outcome()} {@code UNKNOWN}, and {@code verification()} says what to look for.
 *
 * <p>Every method can also throw {@link CrmException.Authentication} if the key is not good;
 * {@link CrmException.Provider} if the connected CRM fails, rejects, or wants the end user to reconnect;
 * {@link CrmException.Server} if the platform fails, or its limit is still reached after all attempts;
 * {@link CrmException.Validation} if the provider does not offer this, or the request is not valid; and
 * {@link SdkException} if no usable response came.
 *
 * @param <R> the kind of record
 * @param <D> its fields, to be sent
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
     * Replaces a record ({@code PUT /crm/{resource}/{id}}). What becomes of fields that are left out is not documented.
     *
     * @param id the provider's own id
     * @param data its fields
     * @return the record as the API confirms it; with the id alone if it does not send the record back
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
     * @return the record as the API confirms it; with the id alone if it does not send the record back
     * @throws CrmException.Resource if there is no such record, or the end user or the connection is unknown
     */
    public R update(String id, D data) {
        return caller.call(operations.update(id, data));
    }

    /**
     * Deletes a record ({@code DELETE /crm/{resource}/{id}}). Where an attempt whose response was lost has
     * deleted it, the next one finds it gone, and that is the result.
     *
     * @param id the provider's own id
     * @return what the API returned
     * @throws CrmException.Resource if there is no such record, or the end user or the connection is unknown
     */
    public JsonResult delete(String id) {
        return caller.call(operations.delete(id));
    }
}
