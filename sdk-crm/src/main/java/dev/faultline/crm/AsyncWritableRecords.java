package dev.faultline.crm;

import dev.faultline.core.JsonResult;
import dev.faultline.core.OnceResult;
import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * Records of one kind in one provider, asynchronous.
 *
 * @param <R> the kind of record
 * @param <D> its fields for requests
 * @see WritableRecords
 */
public final class AsyncWritableRecords<R extends CrmRecord, D extends RecordData> extends AsyncReadableRecords<R> {

    AsyncWritableRecords(Caller caller, RecordOperations<R> operations) {
        super(caller, operations);
    }

    /**
     * Creates a record.
     *
     * @param data its fields
     * @return the record as created; fails as {@link WritableRecords#create} throws
     */
    public CompletableFuture<R> create(D data) {
        return caller.callAsync(operations.create(data));
    }

    /**
     * Creates a record, and looks for it if its response is missing. Cancelling the future ends the present request, and no
     * other is sent: the record may have been created.
     *
     * @param data its fields
     * @param same recognises the record
     * @return as that of {@link WritableRecords#createOnce}
     * @throws IllegalArgumentException if a field is not one of the client's generation
     */
    public CompletableFuture<OnceResult<R>> createOnce(D data, Predicate<? super R> same) {
        return caller.neverResending().runAsync(operations.createOnce(data, same));
    }

    /**
     * Replaces a record.
     *
     * @param id the provider's own id
     * @param data its fields
     * @return the record in the API's response; fails as {@link WritableRecords#replace} throws
     */
    public CompletableFuture<R> replace(String id, D data) {
        return caller.callAsync(operations.replace(id, data));
    }

    /**
     * Changes some fields of a record.
     *
     * @param id the provider's own id
     * @param data the fields to change
     * @return the record in the API's response; fails as {@link WritableRecords#update} throws
     */
    public CompletableFuture<R> update(String id, D data) {
        return caller.callAsync(operations.update(id, data));
    }

    /**
     * Deletes a record.
     *
     * @param id the provider's own id
     * @return the API's response; fails as {@link WritableRecords#delete} throws
     */
    public CompletableFuture<JsonResult> delete(String id) {
        return caller.callAsync(operations.delete(id));
    }
}
