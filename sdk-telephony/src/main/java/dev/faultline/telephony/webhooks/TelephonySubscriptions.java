package dev.faultline.telephony.webhooks;

import dev.faultline.core.JsonResult;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.telephony.TelephonyException;
import java.util.function.Consumer;

/**
 * Webhook subscriptions; {@link TelephonyWebhooks} receives the events. It is not documented whether those of the
 * dashboard are listed. Source: <a href="https://dialnexa.com/docs/api-reference/webhooks">Webhooks</a>.
 *
 * <p>Every method can also throw {@link TelephonyException.TooManyRequests} if the limit is still reached after all
 * attempts, and {@link SdkException} if no usable response came.
 */
public final class TelephonySubscriptions {

    private final Caller caller;
    private final SubscriptionOperations operations = new SubscriptionOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public TelephonySubscriptions(Caller caller) {
        this.caller = caller;
    }

    /**
     * Registers a webhook ({@code POST /user-webhooks}). Its receiver must already be running: the API sends it a
     * {@code verification} event during this call.
     *
     * @param webhook the address and the events
     * @return the webhook, with its secret
     * @throws TelephonyException.BadRequest if the address is not valid
     * @throws TelephonyException.Forbidden if the key may not do this
     */
    public TelephonySubscription create(NewTelephonySubscription webhook) {
        return caller.call(operations.create(webhook));
    }

    /**
     * Lists all webhooks ({@code GET /user-webhooks}).
     *
     * @return the first page, of 10; {@code stream()} goes through all of them
     * @throws TelephonyException.Forbidden if the key may not do this
     */
    public Page<TelephonySubscription> list() {
        return list(SubscriptionOperations.ALL);
    }

    /**
     * Lists webhooks from a given page on.
     *
     * @param query the page and its size
     * @return the page
     * @throws TelephonyException.Forbidden if the key may not do this
     */
    public Page<TelephonySubscription> list(TelephonySubscriptionsQuery query) {
        return operations.list(query).read(caller);
    }

    /**
     * Lists webhooks from a given page on.
     *
     * @param query sets the page
     * @return the page
     * @throws TelephonyException.Forbidden if the key may not do this
     */
    public Page<TelephonySubscription> list(Consumer<TelephonySubscriptionsQuery.Builder> query) {
        return list(TelephonySubscriptionsQuery.of(query));
    }

    /**
     * Reads a webhook ({@code GET /user-webhooks/{id}}).
     *
     * @param id the webhook's id
     * @return the webhook
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such webhook
     */
    public TelephonySubscription get(String id) {
        return caller.call(operations.get(id));
    }

    /**
     * Changes a webhook ({@code PATCH /user-webhooks/{id}}).
     *
     * @param id the webhook's id
     * @param update the change
     * @return the webhook
     * @throws TelephonyException.BadRequest if something is not valid
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such webhook
     */
    public TelephonySubscription update(String id, TelephonySubscriptionUpdate update) {
        return caller.call(operations.update(id, update));
    }

    /**
     * Removes a webhook ({@code DELETE /user-webhooks/{id}}).
     *
     * @param id the webhook's id
     * @return the API's confirmation
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such webhook
     */
    public JsonResult delete(String id) {
        return caller.call(operations.delete(id));
    }
}
