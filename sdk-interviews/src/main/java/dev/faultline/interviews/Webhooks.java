package dev.faultline.interviews;

import dev.faultline.core.JsonResult;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;

/**
 * Subscriptions to events. They need the scope {@code manage:webhooks} and a key whose user is owner or admin, and
 * spend an allowance of 20 a minute. {@link InterviewsWebhooks} receives the events. Source: the vendor's page on
 * webhook management.
 *
 * <p>Every method can also throw {@link InterviewsException.RateLimited} if the allowance is still used up after all
 * attempts, {@link InterviewsException} if the API responds with another error, and {@link SdkException} if no usable
 * response came.
 */
public final class Webhooks {

    private final Caller caller;

    Webhooks(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lists all webhooks ({@code GET /webhooks}).
     *
     * @return all of them in one page: no paging is documented, and five can be active
     * @throws InterviewsException.Forbidden if the user of the key is neither owner nor admin
     */
    public Page<Webhook> list() {
        return caller.page(null, cursor -> InterviewsOperations.listWebhooks());
    }

    /**
     * Subscribes to events ({@code POST /webhooks}). After a lost response it is never retried: a second subscription
     * could be made, and the secret of the first, told once, would be lost. Then {@link #list} and delete what is
     * there.
     *
     * @param webhook what is to be sent where
     * @return the secret
     * @throws InterviewsException.WebhookLimitReached if five webhooks are active
     * @throws InterviewsException.ValidationError if the API does not accept the address or the events
     * @throws InterviewsException.Forbidden if the user of the key is neither owner nor admin
     */
    public WebhookSecret create(NewWebhook webhook) {
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
    public Webhook get(String webhookId) {
        return caller.call(InterviewsOperations.getWebhook(webhookId));
    }

    /**
     * Changes a webhook ({@code PATCH /webhooks/{webhookId}}). By the vendor's word a repetition changes nothing
     * more.
     *
     * @param webhookId the webhook's id
     * @param update what is to be different
     * @return the API's confirmation, whose content is not documented
     * @throws InterviewsException.ValidationError if the API does not accept the changes
     * @throws InterviewsException.NotFound if the webhook does not exist
     * @throws InterviewsException.Forbidden if the user of the key is neither owner nor admin
     */
    public JsonResult update(String webhookId, WebhookUpdate update) {
        return caller.call(InterviewsOperations.updateWebhook(webhookId, update));
    }

    /**
     * Ends a subscription ({@code DELETE /webhooks/{webhookId}}). Where a lost response made the SDK repeat it and the
     * repetition finds nothing, it is done.
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
     * Has a test event sent ({@code POST /webhooks/{webhookId}/test}). After a lost response it is not retried.
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
     * Makes a new secret ({@code POST /webhooks/{webhookId}/rotate-secret}). After a lost response it is not retried:
     * the secret in that response may be the one that holds.
     *
     * @param webhookId the webhook's id
     * @return the secret; the shape of the response is not documented
     * @throws InterviewsException.NotFound if the webhook does not exist
     * @throws InterviewsException.Forbidden if the user of the key is neither owner nor admin
     */
    public WebhookSecret rotateSecret(String webhookId) {
        return caller.call(InterviewsOperations.rotateWebhookSecret(webhookId));
    }

    /**
     * Reads what was sent ({@code GET /webhooks/{webhookId}/deliveries}).
     *
     * @param webhookId the webhook's id
     * @return the deliveries as sent; neither their shape nor a paging is documented
     * @throws InterviewsException.NotFound if the webhook does not exist
     * @throws InterviewsException.Forbidden if the user of the key is neither owner nor admin
     */
    public WebhookDeliveries deliveries(String webhookId) {
        return caller.call(InterviewsOperations.listWebhookDeliveries(webhookId));
    }
}
