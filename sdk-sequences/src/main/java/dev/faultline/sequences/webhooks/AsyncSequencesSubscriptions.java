package dev.faultline.sequences.webhooks;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.Paging;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Subscriptions to webhooks, asynchronous.
 *
 * @see SequencesSubscriptions
 */
public final class AsyncSequencesSubscriptions {

    private final Caller caller;
    private final SubscriptionOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncSequencesSubscriptions(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new SubscriptionOperations(context);
    }

    /**
     * Lists the subscriptions.
     *
     * @return the first page, which may be the only one; fails as {@link SequencesSubscriptions#list} throws
     */
    public CompletableFuture<AsyncPage<SequencesSubscription>> list() {
        return Paging.FIRST.readAsync(caller, paging -> operations.list(paging));
    }

    /**
     * Creates a subscription.
     *
     * @param subscription its parts
     * @return the subscription as created; fails as {@link SequencesSubscriptions#create} throws
     */
    public CompletableFuture<SequencesSubscription> create(SequencesSubscriptionData subscription) {
        return caller.callAsync(operations.create(subscription));
    }

    /**
     * Reads a subscription.
     *
     * @param id the subscription's id
     * @return the subscription; fails as {@link SequencesSubscriptions#get} throws
     */
    public CompletableFuture<SequencesSubscription> get(long id) {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Replaces a subscription.
     *
     * @param id the subscription's id
     * @param subscription all of it but {@code enabled}; a scope that is left out stays
     * @return the subscription as the API confirms it; fails as {@link SequencesSubscriptions#replace} throws
     */
    public CompletableFuture<SequencesSubscription> replace(long id, SequencesSubscriptionData subscription) {
        return caller.callAsync(operations.replace(id, subscription));
    }

    /**
     * Changes some parts of a subscription: it is read, changed, and replaced.
     *
     * @param id its id
     * @param change sets what differs; all that can be written stays as it was read, newer members included
     * @return it, as the API confirms it; fails as {@link SequencesSubscriptions#edit} throws
     */
    public CompletableFuture<SequencesSubscription> edit(long id, Consumer<SequencesSubscriptionData.Builder> change) {
        return caller.runAsync(operations.edit(id, change));
    }

    /**
     * Deletes a subscription.
     *
     * @param id the subscription's id
     * @return the response; fails as {@link SequencesSubscriptions#delete} throws
     */
    public CompletableFuture<JsonResult> delete(long id) {
        return caller.callAsync(operations.delete(id));
    }

    /**
     * Reads the kinds of events that there are.
     *
     * @return the response; fails as {@link SequencesSubscriptions#events} throws
     */
    public CompletableFuture<JsonResult> events() {
        return caller.callAsync(operations.events());
    }

    /**
     * Requests a test delivery.
     *
     * @param id the subscription's id
     * @return the response; fails as {@link SequencesSubscriptions#test} throws
     */
    public CompletableFuture<JsonResult> test(long id) {
        return caller.callAsync(operations.test(id));
    }

    /**
     * Switches a subscription on.
     *
     * @param id the subscription's id
     * @return the response; fails as {@link SequencesSubscriptions#enable} throws
     */
    public CompletableFuture<JsonResult> enable(long id) {
        return caller.callAsync(operations.enable(id));
    }

    /**
     * Switches a subscription off.
     *
     * @param id the subscription's id
     * @return the response; fails as {@link SequencesSubscriptions#disable} throws
     */
    public CompletableFuture<JsonResult> disable(long id) {
        return caller.callAsync(operations.disable(id));
    }

    /**
     * Lists failed deliveries.
     *
     * @param id the subscription's id
     * @return the first page; fails as {@link SequencesSubscriptions#logs(long)} throws
     */
    public CompletableFuture<AsyncPage<JsonValue>> logs(long id) {
        return logs(id, ListQuery.builder().build());
    }

    /**
     * Lists failed deliveries.
     *
     * @param id the subscription's id
     * @param query the filters
     * @return the first page; fails as {@link SequencesSubscriptions#logs(long, ListQuery)} throws
     */
    public CompletableFuture<AsyncPage<JsonValue>> logs(long id, ListQuery query) {
        Checks.notNull(query, "query", "what ListQuery.builder() builds");
        return PageRequest.of(query).paging().readAsync(caller, paging -> operations.logs(id, query, paging));
    }

    /**
     * Lists failed deliveries.
     *
     * @param id the subscription's id
     * @param query sets the filters
     * @return the first page; fails as {@link SequencesSubscriptions#logs(long, Consumer)} throws
     */
    public CompletableFuture<AsyncPage<JsonValue>> logs(long id, Consumer<ListQuery.Builder> query) {
        return logs(id, Queries.set(ListQuery.builder(), query).build());
    }
}
