package dev.faultline.telephony.webhooks;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;

/**
 * Webhook subscriptions, asynchronously.
 *
 * @see Webhooks
 */
public final class AsyncWebhooks {

    private final Caller caller;
    private final WebhookOperations operations = new WebhookOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public AsyncWebhooks(Caller caller) {
        this.caller = caller;
    }

    /**
     * Registers a webhook.
     *
     * @param webhook the address and the events
     * @return the webhook, with its secret; the future fails as {@link Webhooks#create} throws
     */
    public CompletableFuture<Webhook> create(NewWebhook webhook) {
        return caller.callAsync(operations.create(webhook));
    }

    /**
     * Lists all webhooks.
     *
     * @return the first page; the future fails as {@link Webhooks#list()} throws
     */
    public CompletableFuture<AsyncPage<Webhook>> list() {
        return list(WebhookOperations.ALL);
    }

    /**
     * Lists webhooks from a given page on.
     *
     * @param query the page and its size
     * @return the page; the future fails as {@link Webhooks#list(WebhooksQuery)} throws
     */
    public CompletableFuture<AsyncPage<Webhook>> list(WebhooksQuery query) {
        return operations.list(query).readAsync(caller);
    }

    /**
     * Reads a webhook.
     *
     * @param id the webhook's id
     * @return the webhook; the future fails as {@link Webhooks#get} throws
     */
    public CompletableFuture<Webhook> get(String id) {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Changes a webhook.
     *
     * @param id the webhook's id
     * @param update the change
     * @return the webhook; the future fails as {@link Webhooks#update} throws
     */
    public CompletableFuture<Webhook> update(String id, WebhookUpdate update) {
        return caller.callAsync(operations.update(id, update));
    }

    /**
     * Removes a webhook.
     *
     * @param id the webhook's id
     * @return the API's confirmation; the future fails as {@link Webhooks#delete} throws
     */
    public CompletableFuture<JsonResult> delete(String id) {
        return caller.callAsync(operations.delete(id));
    }
}
