package dev.faultline.telephony.calls;

import dev.faultline.core.JsonValue;
import dev.faultline.core.OnceResult;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.telephony.TelephonyException;
import java.time.Duration;
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
     * Places a call once for a key, with the options' defaults: see {@link #createOnce(NewCall, String, Consumer)}.
     *
     * @param call the call
     * @param key a key of its own, such as an order's number
     * @return whether it was placed
     */
    public OnceResult<Call> createOnce(NewCall call, String key) {
        return createOnce(call, key, options -> {});
    }

    /**
     * Places a call once for a key. The API has no idempotency keys: the key is a part of the call's metadata, and calls
     * that fit are looked for in the list. The search comes first, then the request, which is never sent again after an
     * unknown outcome, whatever the retry policy. After such an outcome another search follows.
     *
     * <pre>{@code
     * boolean first = store.insertIfAbsent(key); // before the call, so that a restart finds the key
     * OnceResult<Call> result = telephony.calls().createOnce(call, key, o -> o.firstUse(first)
     *         .except(other -> store.isOfAnotherKey(key, other.id())));
     * if (result instanceof OnceResult.Placed<Call> placed) {
     *     store.done(key, placed.value().id());
     * } else if (result instanceof OnceResult.NotPlaced<Call> refused) {
     *     store.refused(key, refused.failure()); // may be tried again, with the same key
     * } else if (result instanceof OnceResult.Candidate<Call> candidate) {
     *     store.ask(key, candidate.candidates()); // one of these, or another call to the same person
     * } else if (result instanceof OnceResult.StillUnknown<Call> unknown) {
     *     store.later(key, unknown.advice());
     * }
     * }</pre>
     *
     * <ul>
     *   <li>{@code Placed}: the response, or a call with the key in its metadata.
     *   <li>{@code Candidate}: calls with the same number and agent, of any time unless {@code since(..)} is set, of which
     *       the API returns no metadata. No page of the vendor has metadata in what is read, so this can be the usual
     *       result of a search. The failure is {@code null} if they were found first and nothing was sent.
     *   <li>{@code NotPlaced}: the API rejected the request, or nothing was sent.
     *   <li>{@code StillUnknown}: nothing that fits is listed, which proves nothing. The same method with the same key
     *       looks again, and sends if nothing is listed then.
     * </ul>
     *
     * <p>A key can be used again at any time. {@code firstUse(true)} for a key that was used before places the call again.
     *
     * <p>A search reads each listed call that may be the one, which costs a request each: {@code since(..)} and {@code
     * except(..)} make them fewer.
     *
     * <p>A result from the response has only its fields: id, number and agent. Without {@code firstUse(true)} the first
     * search takes 30 seconds if it finds nothing, since a call that another process has just placed may not be listed yet.
     *
     * <p>Not covered: two uses of a key at the same time, and a server that lists a call, or processes a request, later
     * than {@code listDelay(..)}.
     *
     * @param call the call, with the same number and agent at each use of the key
     * @param key a key of its own, such as an order's number; the prompt can use it too
     * @param options sets the key's name, the time of its first use and the length of a search
     * @return whether it was placed
     * @throws IllegalArgumentException if the call's metadata has another value under the key's name
     * @throws SdkException if the first search fails; nothing was sent then
     */
    public OnceResult<Call> createOnce(NewCall call, String key, Consumer<CallOnceOptions> options) {
        return operations.createOnce(call, key, options).run(caller);
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
     * Reads a call until it {@linkplain Call#hasEnded() has ended}, after 5 seconds, then every 10, as the vendor's pages
     * advise; webhooks are better.
     *
     * @param id the call's id
     * @param timeout how long to go on; zero for one read
     * @return the call as read last; it may not have ended
     * @throws TelephonyException.NotFound if there is no such call
     * @throws SdkException if a read fails after all its attempts, or the thread is interrupted
     */
    public Call awaitEnd(String id, Duration timeout) {
        return awaitEnd(id, timeout, read -> {});
    }

    /**
     * Reads a call until it has ended, and hands over each read.
     *
     * @param id the call's id
     * @param timeout how long to go on; zero for one read
     * @param onRead takes each call that is read, the last one too
     * @return the call as read last; it may not have ended
     */
    public Call awaitEnd(String id, Duration timeout, Consumer<? super Call> onRead) {
        return caller.run(operations.awaitEnd(id, timeout, onRead, caller.time()));
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
