package dev.faultline.interviews;

import dev.faultline.core.JsonResult;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;

/**
 * Subscriptions to events. They require the scope {@code manage:webhooks} and a key whose user is owner or admin; the
 * limit is 20 a minute. {@link InterviewsWebhooks} receives the events. Source:
 * <a href="https://docs.celper.ai/endpoints/webhooks">webhook management</a>.
 *
 * <p>Every method can also throw {@link InterviewsException.RateLimited} if the rate limit is still reached after all
 * attempts, {@link InterviewsException} if the API responds with another error, and {@link SdkException} if no usable
 * response came.
 */
public final class InterviewsSubscriptions {

    private final Caller caller;

    InterviewsSubscriptions(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lists all webhooks ({@code GET /webhooks}).
     *
     * @return all of them in one page: no paging is documented, and five can be active
     * @throws InterviewsException.Forbidden if the user of the key is neither owner nor admin
     */
    public Page<InterviewsSubscription> list() {
        return caller.page(null, cursor -> InterviewsOperations.listWebhooks());
    }

    /**
     * Subscribes to events ({@code POST /webhooks}). It is never retried after a lost response: a second subscription
     * could exist, and the secret of the first is returned only once. In that case {@link #list} the webhooks and
     * delete the new one.
     *
     * @param webhook the address and the events
     * @return the secret
     * @throws InterviewsException.WebhookLimitReached if five webhooks are active
     * @throws InterviewsException.ValidationError if the API does not accept the address or the events
     * @throws InterviewsException.Forbidden if the user of the key is neither owner nor admin
     */
    public WebhookSecret create(NewInterviewsSubscription webhook) {
        return caller.call(InterviewsOperations.createWebhook(webhook));
    }

    /**
     * Reads one webhook ({@code GET /webhooks/{webhookId}}).
     *
     * @param webhookId the webhook's id
     * @return the webhook, without its secret
     * @throws InterviewsException.NotFound if the webhook does not exist
     * @throws InterviewsException.Forbidden if the user of the key is neither owner nor admin
     */
    public InterviewsSubscription get(String webhookId) {
        return caller.call(InterviewsOperations.getWebhook(webhookId));
    }

    /**
     * Changes a webhook ({@code PATCH /webhooks/{webhookId}}). It is documented as idempotent.
     *
     * @param webhookId the webhook's id
     * @param update the changes
     * @return the API's confirmation, whose content is not documented
     * @throws InterviewsException.ValidationError if the API does not accept the changes
     * @throws InterviewsException.NotFound if the webhook does not exist
     * @throws InterviewsException.Forbidden if the user of the key is neither owner nor admin
     */
    public JsonResult update(String webhookId, InterviewsSubscriptionUpdate update) {
        return caller.call(InterviewsOperations.updateWebhook(webhookId, update));
    }

    /**
     * Ends a subscription ({@code DELETE /webhooks/{webhookId}}). If a response is lost and the retry finds nothing,
     * the call succeeds.
     *
     * @param webhookId the webhook's id
     * @return the API's confirmation, whose content is not documented
     * @throws InterviewsException.NotFound if the webhook does not exist
     * @throws InterviewsException.Forbidden if the user of the key is neither owner nor admin
     */
    public JsonResult delete(String webhookId) {
        return caller.call(InterviewsOperations.deleteWebhook(webhookId));
    }

    /**
     * Sends a test event ({@code POST /webhooks/{webhookId}/test}). It is not retried after a lost response.
     *
     * @param webhookId the webhook's id
     * @return the API's confirmation, whose content is not documented
     * @throws InterviewsException.NotFound if the webhook does not exist
     * @throws InterviewsException.Forbidden if the user of the key is neither owner nor admin
     */
    public JsonResult test(String webhookId) {
        return caller.call(InterviewsOperations.testWebhook(webhookId));
    }

    /**
     * Rotates the secret ({@code POST /webhooks/{webhookId}/rotate-secret}). It is not retried after a lost response:
     * that response may contain the valid secret.
     *
     * @param webhookId the webhook's id
     * @return the secret; the form of the response is not documented
     * @throws InterviewsException.NotFound if the webhook does not exist
     * @throws InterviewsException.Forbidden if the user of the key is neither owner nor admin
     */
    public WebhookSecret rotateSecret(String webhookId) {
        return caller.call(InterviewsOperations.rotateWebhookSecret(webhookId));
    }

    /**
     * Reads the deliveries ({@code GET /webhooks/{webhookId}/deliveries}).
     *
     * @param webhookId the webhook's id
     * @return the deliveries as sent; neither their form nor paging is documented
     * @throws InterviewsException.NotFound if the webhook does not exist
     * @throws InterviewsException.Forbidden if the user of the key is neither owner nor admin
     */
    public WebhookDeliveries deliveries(String webhookId) {
        return caller.call(InterviewsOperations.listWebhookDeliveries(webhookId));
    }
}
