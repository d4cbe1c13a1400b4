package dev.faultline.interviews;

import static dev.faultline.core.HttpMethod.DELETE;
import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.PATCH;
import static dev.faultline.core.HttpMethod.POST;
import static dev.faultline.interviews.InterviewsApi.operation;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import dev.faultline.core.internal.PageRequest;
import java.util.Map;

/** The operations outside candidates, each defined once for the blocking and the asynchronous client. */
final class InterviewsOperations {

    private static final String ID = "id";
    private static final String CALLING_HOURS = "/telephony/calling-hours";

    private InterviewsOperations() {}

    static Operation<Health> health() {
        return operation(GET, "/health").reads(Envelope::health);
    }

    static Operation<PageData<JobPosition>> listJobPositions(PageRequest request) {
        return page(operation(GET, "/job-positions"), request)
                .reads(response -> Envelope.of(response).page(request.cursor(), JobPosition::read));
    }

    static Operation<JobPosition> getJobPosition(String id) {
        return operation(GET, "/job-positions/{jobPositionId}")
                .parameter("jobPositionId", id)
                .reads(response -> Envelope.of(response).read(Map.of(ID, id), JobPosition::read));
    }

    static Operation.Builder page(Operation.Builder operation, PageRequest request) {
        return request.addTo(operation)
                .query("limit", request.limitOr(ListQueryBuilder.LARGEST_PAGE))
                .query("cursor", request.cursor());
    }

    /** The only list without pages: a company has at most five active webhooks. */
    static Operation<PageData<InterviewsSubscription>> listWebhooks() {
        return operation(GET, "/webhooks")
                .reads(response -> Envelope.of(response).list(InterviewsSubscription::read));
    }

    static Operation<WebhookSecret> createWebhook(NewInterviewsSubscription webhook) {
        return operation(POST, "/webhooks")
                .json(Checks.notNull(webhook, "webhook", "a NewInterviewsSubscription from its builder()"))
                .verification("list the webhooks, and delete one that was made, since its secret is lost.")
                .reads(response -> Envelope.of(response).readAny(WebhookSecret::read));
    }

    static Operation<InterviewsSubscription> getWebhook(String id) {
        return webhook(GET, "", id)
                .reads(response -> Envelope.of(response).read(Map.of(ID, id), InterviewsSubscription::read));
    }

    static Operation<JsonResult> updateWebhook(String id, InterviewsSubscriptionUpdate update) {
        Checks.notNull(update, "update", "a InterviewsSubscriptionUpdate from its builder()");
        return confirmed(webhook(PATCH, "", id).json(update));
    }

    static Operation<JsonResult> deleteWebhook(String id) {
        return deleted(webhook(DELETE, "", id));
    }

    static Operation<JsonResult> testWebhook(String id) {
        return confirmed(webhook(POST, "/test", id).verification("read the webhook's deliveries."));
    }

    static Operation<WebhookSecret> rotateWebhookSecret(String id) {
        return webhook(POST, "/rotate-secret", id)
                .verification("rotate again if deliveries are not genuine any more, since a new secret may be lost.")
                .reads(response -> Envelope.of(response).readAny(WebhookSecret::read));
    }

    static Operation<WebhookDeliveries> listWebhookDeliveries(String id) {
        return confirmed(webhook(GET, "/deliveries", id)).map(WebhookDeliveries::of);
    }

    static Operation<CallingHours> getCallingHours() {
        return operation(GET, CALLING_HOURS)
                .reads(response -> Envelope.of(response).read(Map.of(), CallingHours::read));
    }

    static Operation<CallingHoursPreview> previewCallingHours(CallingHoursPolicy policy) {
        return operation(POST, CALLING_HOURS)
                .json(checked(policy))
                .reads(response -> Envelope.of(response).readAny(CallingHoursPreview::read));
    }

    static Operation<JsonResult> saveCallingHours(CallingHoursPolicy policy) {
        return confirmed(operation(PATCH, CALLING_HOURS).json(checked(policy)));
    }

    static Operation<JsonResult> confirmed(Operation.Builder operation) {
        return operation.reads(response -> Envelope.of(response).jsonResult());
    }

    /** Accepts the vendor's own 404 after an attempt that may have deleted it; a gateway's page proves nothing. */
    static Operation<JsonResult> deleted(Operation.Builder operation) {
        Operation<JsonResult> deletion = operation.reads(response -> response.body().length == 0
                ? new JsonResult(JsonValue.missing(), response.info())
                : Envelope.of(response).jsonResult());
        return deletion.doneIf(failure ->
                failure.error().filter(InterviewsError.NOT_FOUND::equals).isPresent() && failure.status() == 404);
    }

    private static Operation.Builder webhook(HttpMethod method, String part, String id) {
        return operation(method, "/webhooks/{webhookId}" + part).parameter("webhookId", id);
    }

    private static CallingHoursPolicy checked(CallingHoursPolicy policy) {
        return Checks.notNull(policy, "policy", "a CallingHoursPolicy from its builder()");
    }
}
