package dev.faultline.crm;

import dev.faultline.core.JsonResult;
import dev.faultline.core.OnceResult;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import java.util.function.Predicate;

/**
 * Records of one kind in one provider. Source: <a href="https://docs.routemcp.io/api-reference/overview">overview</a>.
 *
 * <p>Replace, update and delete are idempotent, so they are retried after a lost response too. A create is retried only
 * if it was not processed, unless {@link CrmClient.Builder#retryCreates} is set. After a lost response it fails with
 * {@code outcome()} {@code UNKNOWN}, and {@code verification()} describes how to check; {@link #createOnce} checks itself.
 *
 * <p>There is no {@code upsert}. The API documents no idempotency key, no external id and no search, so a second request
 * cannot address the record of the first; ids are the provider's. Keep the id of a created record, and change it with
 * {@link #update}.
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
     * Creates a record, and looks for it if its response is missing. The request is never sent a second time where the
     * first may have been processed, whatever the retry policy and {@link CrmClient.Builder#retryCreates} are. Then the
     * list of records is read to its end, with {@link CrmClient.Builder#paging}, else its first page.
     *
     * <pre>{@code
     * row.begun(); // stored before the call: a restart finds a row that has begun and has no id
     * OnceResult<Contact> result = hubspot.contacts()
     *         .createOnce(noor, c -> "noor@example.com".equals(c.primaryEmail()));
     * if (result instanceof OnceResult.Placed<Contact> placed) {
     *     row.created(placed.value().id());
     * } else if (result instanceof OnceResult.Candidate<Contact> found) {
     *     row.check(found.candidates()); // one of them may be it, or somebody else's of the same address
     * } else if (result instanceof OnceResult.NotPlaced<Contact> refused) {
     *     row.failed(refused.failure()); // nothing was created
     * } else {
     *     row.askSomebody(); // may have been created
     * }
     * }</pre>
     *
     * <p>A record that fits is never more than a candidate: it may have been there before, or be another process's. After a
     * restart, {@link #find} looks for a record whose create had begun. Two processes at once can create two records.
     *
     * @param data its fields
     * @param same recognises the record by what was sent, such as an address or a field with a key of your own
     * @return the record as created, the records that fit, the evidence that nothing was created, or none of these; never a
     *     failure of the API
     * @throws IllegalArgumentException if a field is not one of the client's generation
     */
    public OnceResult<R> createOnce(D data, Predicate<? super R> same) {
        return caller.neverResending().run(operations.createOnce(data, same));
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
