package dev.faultline.sequences.webhooks;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.Paging;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.concurrent.CompletableFuture;

/**
 * Subscriptions to webhooks, asynchronous.
 *
 * @see Webhooks
 */
public final class AsyncWebhooks {

    private final Caller caller;
    private final WebhookOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncWebhooks(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new WebhookOperations(context);
    }

    /**
     * Lists the subscriptions.
     *
     * @return the first page, which may be the only one; fails as {@link Webhooks#list} throws
     */
    public CompletableFuture<AsyncPage<WebhookSubscription>> list() {
        return Paging.FIRST.readAsync(caller, paging -> operations.list(paging));
    }

    /**
     * Creates a subscription.
     *
     * @param subscription its parts
     * @return the subscription as created; fails as {@link Webhooks#create} throws
     */
    public CompletableFuture<WebhookSubscription> create(WebhookSubscriptionData subscription) {
        return caller.callAsync(operations.create(subscription));
    }

    /**
     * Reads a subscription.
     *
     * @param id the subscription's id
     * @return the subscription; fails as {@link Webhooks#get} throws
     */
    public CompletableFuture<WebhookSubscription> get(long id) {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Replaces a subscription.
     *
     * @param id the subscription's id
     * @param subscription all of it but {@code enabled}; a scope that is left out stays
     * @return the subscription as the API confirms it; fails as {@link Webhooks#replace} throws
     */
    public CompletableFuture<WebhookSubscription> replace(long id, WebhookSubscriptionData subscription) {
        return caller.callAsync(operations.replace(id, subscription));
    }

    /**
     * Deletes a subscription.
     *
     * @param id the subscription's id
     * @return the response; fails as {@link Webhooks#delete} throws
     */
    public CompletableFuture<JsonResult> delete(long id) {
        return caller.callAsync(operations.delete(id));
    }

    /**
     * Reads the kinds of events that there are.
     *
     * @return the response; fails as {@link Webhooks#events} throws
     */
    public CompletableFuture<JsonResult> events() {
        return caller.callAsync(operations.events());
    }

    /**
     * Requests a test delivery.
     *
     * @param id the subscription's id
     * @return the response; fails as {@link Webhooks#test} throws
     */
    public CompletableFuture<JsonResult> test(long id) {
        return caller.callAsync(operations.test(id));
    }

    /**
     * Switches a subscription on.
     *
     * @param id the subscription's id
     * @return the response; fails as {@link Webhooks#enable} throws
     */
    public CompletableFuture<JsonResult> enable(long id) {
        return caller.callAsync(operations.enable(id));
    }

    /**
     * Switches a subscription off.
     *
     * @param id the subscription's id
     * @return the response; fails as {@link Webhooks#disable} throws
     */
    public CompletableFuture<JsonResult> disable(long id) {
        return caller.callAsync(operations.disable(id));
    }

    /**
     * Lists failed deliveries.
     *
     * @param id the subscription's id
     * @return the first page; fails as {@link Webhooks#logs(long)} throws
     */
    public CompletableFuture<AsyncPage<JsonValue>> logs(long id) {
        return logs(id, WebhookLogsQuery.builder().build());
    }

    /**
     * Lists failed deliveries.
     *
     * @param id the subscription's id
     * @param query the filters
     * @return the first page; fails as {@link Webhooks#logs(long, WebhookLogsQuery)} throws
     */
    public CompletableFuture<AsyncPage<JsonValue>> logs(long id, WebhookLogsQuery query) {
        Checks.notNull(query, "query", "what WebhookLogsQuery.builder() builds");
        return PageRequest.of(query).paging().readAsync(caller, paging -> operations.logs(id, query, paging));
    }
}
