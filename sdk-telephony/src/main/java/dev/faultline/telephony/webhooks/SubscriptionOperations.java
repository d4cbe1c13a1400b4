package dev.faultline.telephony.webhooks;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.telephony.internal.Envelope;
import dev.faultline.telephony.internal.ListOperation;
import dev.faultline.telephony.internal.PageFormat;
import dev.faultline.telephony.internal.SideEffect;
import java.net.URI;

/** The operations on webhooks, defined once for the blocking and the asynchronous surface. */
final class SubscriptionOperations {

    static final String URL = "url";
    static final String EVENTS = "events";
    static final String SECRET = "secret";
    static final String ACTIVE = "is_active";

    static final TelephonySubscriptionsQuery ALL =
            TelephonySubscriptionsQuery.builder().build();

    private static final String WEBHOOKS = "/user-webhooks";
    private static final String WEBHOOK = WEBHOOKS + "/{id}";

    private static final PageFormat PAGES = new PageFormat("webhooks", 10, null);

    static String checked(URI url) {
        return Checks.notNull(url, URL, "where the events go").toString();
    }

    Operation<TelephonySubscription> create(NewTelephonySubscription webhook) {
        Checks.notNull(webhook, "webhook", "what NewTelephonySubscription.builder() builds");
        return SideEffect.CREATION
                .on(HttpMethod.POST, WEBHOOKS)
                .json(webhook.fields())
                .verification("look for its url with webhooks().list(..): created twice, it gets each event twice.")
                .reads(response -> Envelope.of(response).read(TelephonySubscription::readSingle));
    }

    ListOperation<TelephonySubscription> list(TelephonySubscriptionsQuery query) {
        Checks.notNull(query, "query", "what TelephonySubscriptionsQuery.builder() builds");
        return ListOperation.of(() -> SideEffect.none(WEBHOOKS), query.filter(), PAGES, TelephonySubscription::read);
    }

    Operation<TelephonySubscription> get(String id) {
        return SideEffect.none(WEBHOOK)
                .parameter("id", id)
                .reads(response -> Envelope.of(response).read(TelephonySubscription::readSingle));
    }

    Operation<TelephonySubscription> update(String id, TelephonySubscriptionUpdate update) {
        Checks.notNull(update, "update", "what TelephonySubscriptionUpdate.builder() builds");
        return SideEffect.STATE_TRANSITION
                .on(HttpMethod.PATCH, WEBHOOK)
                .parameter("id", id)
                .json(update.fields())
                .verification("read it with webhooks().get(..); a secret is not shown there, so send that again.")
                .reads(response -> Envelope.of(response).read(TelephonySubscription::readSingle));
    }

    Operation<JsonResult> delete(String id) {
        return SideEffect.DESTRUCTIVE
                .on(HttpMethod.DELETE, WEBHOOK)
                .parameter("id", id)
                .verification("read it with webhooks().get(..): a 404 means that it is gone.")
                .reads(response -> Envelope.of(response).jsonResult());
    }
}
