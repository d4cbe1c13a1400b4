package dev.faultline.telephony.webhooks;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Webhook subscriptions, asynchronously.
 *
 * @see TelephonySubscriptions
 */
public final class AsyncTelephonySubscriptions {

    private final Caller caller;
    private final SubscriptionOperations operations = new SubscriptionOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public AsyncTelephonySubscriptions(Caller caller) {
        this.caller = caller;
    }

    /**
     * Registers a webhook.
     *
     * @param webhook the address and the events
     * @return the webhook, with its secret; the future fails as {@link TelephonySubscriptions#create} throws
     */
    public CompletableFuture<TelephonySubscription> create(NewTelephonySubscription webhook) {
        return caller.callAsync(operations.create(webhook));
    }

    /**
     * Lists all webhooks.
     *
     * @return the first page; the future fails as {@link TelephonySubscriptions#list()} throws
     */
    public CompletableFuture<AsyncPage<TelephonySubscription>> list() {
        return list(SubscriptionOperations.ALL);
    }

    /**
     * Lists webhooks from a given page on.
     *
     * @param query the page and its size
     * @return the page; the future fails as {@link TelephonySubscriptions#list(TelephonySubscriptionsQuery)} throws
     */
    public CompletableFuture<AsyncPage<TelephonySubscription>> list(TelephonySubscriptionsQuery query) {
        return operations.list(query).readAsync(caller);
    }

    /**
     * Lists webhooks from a given page on.
     *
     * @param query sets the page
     * @return the page; the future fails as {@link TelephonySubscriptions#list(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<TelephonySubscription>> list(
            Consumer<TelephonySubscriptionsQuery.Builder> query) {
        return list(TelephonySubscriptionsQuery.of(query));
    }

    /**
     * Reads a webhook.
     *
     * @param id the webhook's id
     * @return the webhook; the future fails as {@link TelephonySubscriptions#get} throws
     */
    public CompletableFuture<TelephonySubscription> get(String id) {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Changes a webhook.
     *
     * @param id the webhook's id
     * @param update the change
     * @return the webhook; the future fails as {@link TelephonySubscriptions#update} throws
     */
    public CompletableFuture<TelephonySubscription> update(String id, TelephonySubscriptionUpdate update) {
        return caller.callAsync(operations.update(id, update));
    }

    /**
     * Removes a webhook.
     *
     * @param id the webhook's id
     * @return the API's confirmation; the future fails as {@link TelephonySubscriptions#delete} throws
     */
    public CompletableFuture<JsonResult> delete(String id) {
        return caller.callAsync(operations.delete(id));
    }
}
