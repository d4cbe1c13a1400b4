package dev.faultline.interviews;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;

/**
 * Subscriptions to events, asynchronous.
 *
 * @see InterviewsSubscriptions
 */
public final class AsyncInterviewsSubscriptions {

    private final Caller caller;

    AsyncInterviewsSubscriptions(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lists all webhooks.
     *
     * @return all of them in one page: no paging is documented, and five can be active; fails as {@link
     *     InterviewsSubscriptions#list()} throws
     */
    public CompletableFuture<AsyncPage<InterviewsSubscription>> list() {
        return caller.pageAsync(null, cursor -> InterviewsOperations.listWebhooks());
    }

    /**
     * Subscribes to events.
     *
     * @param webhook the address and the events
     * @return the secret; fails as {@link InterviewsSubscriptions#create(NewInterviewsSubscription)} throws
     */
    public CompletableFuture<WebhookSecret> create(NewInterviewsSubscription webhook) {
        return caller.callAsync(InterviewsOperations.createWebhook(webhook));
    }

    /**
     * Reads one webhook.
     *
     * @param webhookId the webhook's id
     * @return the webhook, without its secret; fails as {@link InterviewsSubscriptions#get(String)} throws
     */
    public CompletableFuture<InterviewsSubscription> get(String webhookId) {
        return caller.callAsync(InterviewsOperations.getWebhook(webhookId));
    }

    /**
     * Changes a webhook.
     *
     * @param webhookId the webhook's id
     * @param update the changes
     * @return the API's confirmation, whose content is not documented; fails as {@link InterviewsSubscriptions#update(String,
     *     InterviewsSubscriptionUpdate)} throws
     */
    public CompletableFuture<JsonResult> update(String webhookId, InterviewsSubscriptionUpdate update) {
        return caller.callAsync(InterviewsOperations.updateWebhook(webhookId, update));
    }

    /**
     * Ends a subscription.
     *
     * @param webhookId the webhook's id
     * @return the API's confirmation, whose content is not documented; fails as {@link InterviewsSubscriptions#delete(String)}
     *     throws
     */
    public CompletableFuture<JsonResult> delete(String webhookId) {
        return caller.callAsync(InterviewsOperations.deleteWebhook(webhookId));
    }

    /**
     * Sends a test event.
     *
     * @param webhookId the webhook's id
     * @return the API's confirmation, whose content is not documented; fails as {@link InterviewsSubscriptions#test(String)} throws
     */
    public CompletableFuture<JsonResult> test(String webhookId) {
        return caller.callAsync(InterviewsOperations.testWebhook(webhookId));
    }

    /**
     * Rotates the secret.
     *
     * @param webhookId the webhook's id
     * @return the secret; the form of the response is not documented; fails as {@link InterviewsSubscriptions#rotateSecret(String)}
     *     throws
     */
    public CompletableFuture<WebhookSecret> rotateSecret(String webhookId) {
        return caller.callAsync(InterviewsOperations.rotateWebhookSecret(webhookId));
    }

    /**
     * Reads the deliveries.
     *
     * @param webhookId the webhook's id
     * @return the deliveries as sent; neither their form nor paging is documented; fails as {@link
     *     InterviewsSubscriptions#deliveries(String)} throws
     */
    public CompletableFuture<WebhookDeliveries> deliveries(String webhookId) {
        return caller.callAsync(InterviewsOperations.listWebhookDeliveries(webhookId));
    }
}
