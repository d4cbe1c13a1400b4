package dev.faultline.telephony.calls;

import dev.faultline.core.JsonValue;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.telephony.TelephonyException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Single calls and their results. Source: the vendor's pages on calls.
 *
 * <p>Every method can also throw {@link TelephonyException.TooManyRequests} if the limit is still reached after all
 * attempts, {@link TelephonyException.Unauthorized} if the key is not good, and {@link SdkException} if no usable
 * response came.
 */
public final class Calls {

    private final Caller caller;
    private final CallOperations operations = new CallOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public Calls(Caller caller) {
        this.caller = caller;
    }

    /**
     * Places a call ({@code POST /calls}). It rings a person and costs money, and the API does not recognise a
     * duplicate. It is retried only after a 429 or without a connection. After a failure with {@code outcome()} {@code
     * UNKNOWN} the call may have been placed; look for it with {@link #list(CallsQuery)} by {@code to} and {@code
     * startDate} first.
     *
     * @param call the call
     * @return the queued call
     * @throws TelephonyException.BadRequest if something is not valid, such as the number
     * @throws TelephonyException.PaymentRequired if the wallet cannot pay for it
     * @throws TelephonyException.Forbidden if the workspace's KYC is open, or the destination is not enabled
     * @throws TelephonyException.NotFound if there is no such agent, or it has no number
     * @throws TelephonyException.Conflict if too many calls are under way, as an older page has it
     */
    public QueuedCall create(NewCall call) {
        return caller.call(operations.create(call));
    }

    /**
     * Lists all calls ({@code GET /calls}), the newest first. Calls placed meanwhile move the others to later pages.
     *
     * @return the first page, of 200; {@code stream()} goes through all of them
     */
    public Page<Call> list() {
        return list(CallOperations.ALL);
    }

    /**
     * Lists some calls.
     *
     * @param query the filter
     * @return the first page
     * @throws TelephonyException.BadRequest if a filter is not valid
     */
    public Page<Call> list(CallsQuery query) {
        return operations.list(query).read(caller);
    }

    /**
     * Lists some calls.
     *
     * @param query sets the filter
     * @return the first page
     * @throws TelephonyException.BadRequest if a filter is not valid
     */
    public Page<Call> list(Consumer<CallsQuery.Builder> query) {
        return list(CallsQuery.of(query));
    }

    /**
     * Reads a call ({@code GET /calls/{id}}).
     *
     * @param id the call's id
     * @return the call
     * @throws TelephonyException.BadRequest if the id is malformed
     * @throws TelephonyException.NotFound if there is no such call
     * @throws TelephonyException.Forbidden if it is another organization's
     */
    public Call get(String id) {
        return caller.call(operations.get(id));
    }

    /**
     * Exports calls without paging ({@code GET /calls?export=true}). The API returns at most 5,000 rows, without a sign
     * of more: narrow the query by its dates.
     *
     * @param query the filter; without page and limit
     * @return all rows, in a single page
     * @throws TelephonyException.BadRequest if a filter is not valid
     */
    public Page<JsonValue> export(CallsQuery query) {
        return export(query, List.of());
    }

    /**
     * Exports calls without paging ({@code GET /calls?export=true}). The API returns at most 5,000 rows, without a sign
     * of more: narrow the query by its dates.
     *
     * @param query sets the filter; without page and limit
     * @return all rows, in a single page
     * @throws TelephonyException.BadRequest if a filter is not valid
     */
    public Page<JsonValue> export(Consumer<CallsQuery.Builder> query) {
        return export(CallsQuery.of(query));
    }

    /**
     * Exports some columns of calls without paging. The API returns at most 5,000 rows, or 10,000 without {@code
     * transcript} and {@code summary}, without a sign of more.
     *
     * @param query the filter; without page and limit
     * @param columns keys of columns, such as {@code status} and {@code duration}; the set is not documented; empty for
     *     all
     * @return all rows, in a single page
     * @throws TelephonyException.BadRequest if a filter or a column is not valid
     */
    public Page<JsonValue> export(CallsQuery query, List<String> columns) {
        return operations.export(query, columns).read(caller);
    }

    /**
     * Exports some columns of calls without paging. The API returns at most 5,000 rows, or 10,000 without {@code
     * transcript} and {@code summary}, without a sign of more.
     *
     * @param query sets the filter; without page and limit
     * @param columns keys of columns, such as {@code status} and {@code duration}; the set is not documented; empty for
     *     all
     * @return all rows, in a single page
     * @throws TelephonyException.BadRequest if a filter or a column is not valid
     */
    public Page<JsonValue> export(Consumer<CallsQuery.Builder> query, List<String> columns) {
        return export(CallsQuery.of(query), columns);
    }
}
