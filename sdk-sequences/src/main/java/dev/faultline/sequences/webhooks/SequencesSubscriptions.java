package dev.faultline.sequences.webhooks;

import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.Paging;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.function.Consumer;

/**
 * Subscriptions to webhooks. Source: the vendor's reference on webhooks.
 *
 * <p>The vendor has no table of their errors: they are of {@link SequencesException.General}. {@link SequencesWebhooks}
 * reads deliveries.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class SequencesSubscriptions {

    private final Caller caller;
    private final SubscriptionOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public SequencesSubscriptions(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new SubscriptionOperations(context);
    }

    /**
     * Lists the subscriptions ({@code GET /webhooks}).
     *
     * @return the first page, which may be the only one; {@code stream()} goes through all of them
     * @throws SequencesException.General if the list is rejected
     */
    public Page<SequencesSubscription> list() {
        return Paging.FIRST.read(caller, paging -> operations.list(paging));
    }

    /**
     * Creates a subscription ({@code POST /webhooks}). It is not retried after a lost response, which could make
     * a second one.
     *
     * @param subscription its parts
     * @return the subscription as created
     * @throws SequencesException.General if it is not valid; code 5 tells that the scope is rejected
     */
    public SequencesSubscription create(SequencesSubscriptionData subscription) {
        return caller.call(operations.create(subscription));
    }

    /**
     * Reads a subscription ({@code GET /webhooks/{id}}).
     *
     * @param id the subscription's id
     * @return the subscription
     * @throws SequencesException.General if there is none for this user
     */
    public SequencesSubscription get(long id) {
        return caller.call(operations.get(id));
    }

    /**
     * Replaces a subscription ({@code PUT /webhooks/{id}}).
     *
     * @param id the subscription's id
     * @param subscription all of it but {@code enabled}; a scope that is left out stays
     * @return the subscription as the API confirms it; with the id alone if it does not send it back
     * @throws SequencesException.General if it does not exist, or is not valid; code 5 tells that the scope is
     *     rejected
     */
    public SequencesSubscription replace(long id, SequencesSubscriptionData subscription) {
        return caller.call(operations.replace(id, subscription));
    }

    /**
     * Changes some parts of a subscription: it is read, changed, and replaced. The API cannot detect that somebody else changes it
     * meanwhile; such a change is lost.
     *
     * @param id its id
     * @param change sets what differs; all that can be written stays as it was read, newer members included
     * @return it, as the API confirms it
     */
    public SequencesSubscription edit(long id, Consumer<SequencesSubscriptionData.Builder> change) {
        return caller.run(operations.edit(id, change));
    }

    /**
     * Deletes a subscription ({@code DELETE /webhooks/{id}}). Retried after a lost response, it may find the
     * subscription gone and fail with {@link SequencesException.General.NotFound}.
     *
     * @param id the subscription's id
     * @return the response
     * @throws SequencesException.General if it does not exist
     */
    public JsonResult delete(long id) {
        return caller.call(operations.delete(id));
    }

    /**
     * Reads the kinds of events that there are ({@code GET /webhooks/events}). The response is not documented:
     * read {@link JsonResult#json()}. {@link SequencesSubscription.EventType} has those that are documented.
     *
     * @return the response
     * @throws SequencesException.General if that is rejected
     */
    public JsonResult events() {
        return caller.call(operations.events());
    }

    /**
     * Requests a test delivery ({@code POST /webhooks/{id}/test}). It is not retried after a lost response.
     *
     * @param id the subscription's id
     * @return the response
     * @throws SequencesException.General if there is no such subscription for this user
     */
    public JsonResult test(long id) {
        return caller.call(operations.test(id));
    }

    /**
     * Switches a subscription on ({@code POST /webhooks/{id}/enable}). It is not retried after a lost response.
     *
     * @param id the subscription's id
     * @return the response
     * @throws SequencesException.General if there is no such subscription for this user
     */
    public JsonResult enable(long id) {
        return caller.call(operations.enable(id));
    }

    /**
     * Switches a subscription off ({@code POST /webhooks/{id}/disable}). It is not retried after a lost response.
     *
     * @param id the subscription's id
     * @return the response
     * @throws SequencesException.General if there is no such subscription for this user
     */
    public JsonResult disable(long id) {
        return caller.call(operations.disable(id));
    }

    /**
     * Lists failed deliveries ({@code GET /webhooks/{id}/logs}). The items' members are not documented.
     *
     * @param id the subscription's id
     * @return the first page; {@code stream()} goes through all of them
     * @throws SequencesException.General if there is no such subscription for this user
     */
    public Page<JsonValue> logs(long id) {
        return logs(id, ListQuery.builder().build());
    }

    /**
     * Lists failed deliveries ({@code GET /webhooks/{id}/logs}). The items' members are not documented.
     *
     * @param id the subscription's id
     * @param query the filters
     * @return the first page; {@code stream()} goes through all of them
     * @throws SequencesException.General if there is no such subscription for this user
     */
    public Page<JsonValue> logs(long id, ListQuery query) {
        Checks.notNull(query, "query", "what ListQuery.builder() builds");
        return PageRequest.of(query).paging().read(caller, paging -> operations.logs(id, query, paging));
    }

    /**
     * Lists failed deliveries ({@code GET /webhooks/{id}/logs}). The items' members are not documented.
     *
     * @param id the subscription's id
     * @param query sets the filters
     * @return the first page; {@code stream()} goes through all of them
     * @throws SequencesException.General if there is no such subscription for this user
     */
    public Page<JsonValue> logs(long id, Consumer<ListQuery.Builder> query) {
        return logs(id, Queries.set(ListQuery.builder(), query).build());
    }
}
