package dev.faultline.sequences.webhooks;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.engine.Plan;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.internal.Edits;
import dev.faultline.sequences.internal.Ids;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.Paging;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.function.Consumer;

/** The operations on webhook subscriptions, outside of all error tables, each defined once for both surfaces. */
final class SubscriptionOperations {

    private static final String WEBHOOKS = "/webhooks";
    private static final String WEBHOOK = WEBHOOKS + "/{id}";

    private final SequencesContext context;

    SubscriptionOperations(SequencesContext context) {
        this.context = context;
    }

    /** The list's shape is not documented; this reads an array as well as pages. */
    Operation<PageData<SequencesSubscription>> list(Paging paging) {
        return paging.addTo(context.outside(HttpMethod.GET, WEBHOOKS))
                .reads(response -> paging.page(response, SequencesSubscription::read));
    }

    Operation<SequencesSubscription> create(SequencesSubscriptionData subscription) {
        return context.outside(HttpMethod.POST, WEBHOOKS)
                .json(checked(subscription))
                .verification("look for it with webhooks().list().")
                .reads(Responses.one(SequencesSubscription::read));
    }

    Operation<SequencesSubscription> get(long id) {
        return one(HttpMethod.GET, WEBHOOK, id).reads(Responses.one(SequencesSubscription::read));
    }

    Operation<SequencesSubscription> replace(long id, SequencesSubscriptionData subscription) {
        boolean right = !checked(subscription).fields().containsKey("enabled");
        Checks.that(right, "enabled", "part of a replacement", "it with enable(id) or disable(id)");
        return one(HttpMethod.PUT, WEBHOOK, id)
                .json(subscription)
                .reads(Responses.changed(id, SequencesSubscription::read));
    }

    Plan<SequencesSubscription> edit(long id, Consumer<SequencesSubscriptionData.Builder> change) {
        return Edits.of(get(id), SequencesSubscriptionData::from, change, data -> replace(id, data.build()));
    }

    /** The vendor documents no code that shows a retry that its first attempt succeeded. */
    Operation<JsonResult> delete(long id) {
        return one(HttpMethod.DELETE, WEBHOOK, id)
                .idempotent(false)
                .verification("look whether it is left with webhooks().get(..).")
                .reads(Responses::jsonResult);
    }

    Operation<JsonResult> events() {
        return context.outside(HttpMethod.GET, WEBHOOKS + "/events").reads(Responses::untyped);
    }

    Operation<JsonResult> test(long id) {
        return one(HttpMethod.POST, WEBHOOK + "/test", id)
                .verification("look for the delivery at the receiver; another test sends another one.")
                .reads(Responses::jsonResult);
    }

    Operation<JsonResult> enable(long id) {
        return toggle("/enable", id);
    }

    Operation<JsonResult> disable(long id) {
        return toggle("/disable", id);
    }

    private Operation<JsonResult> toggle(String action, long id) {
        return one(HttpMethod.POST, WEBHOOK + action, id)
                .verification("read enabled() with webhooks().get(..).")
                .reads(Responses::jsonResult);
    }

    Operation<PageData<JsonValue>> logs(long id, ListQuery query, Paging paging) {
        return paging.addTo(PageRequest.of(query).addTo(one(HttpMethod.GET, WEBHOOK + "/logs", id)))
                .reads(response -> paging.page(response, JsonFields::json));
    }

    private Operation.Builder one(HttpMethod method, String path, long id) {
        return context.outside(method, path).parameter("id", Ids.text("id", id));
    }

    private static SequencesSubscriptionData checked(SequencesSubscriptionData subscription) {
        return Checks.notNull(subscription, "subscription", "what SequencesSubscriptionData.builder(..) builds");
    }
}
