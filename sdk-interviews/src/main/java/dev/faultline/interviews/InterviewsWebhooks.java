package dev.faultline.interviews;

import dev.faultline.core.WebhookException;
import dev.faultline.core.WebhookException.Reason;
import dev.faultline.core.internal.WebhookReceiver;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Receives the Celper API's webhooks: verifies a delivery's signature, then reads it.
 *
 * <pre>{@code
 * InterviewEvent event = webhooks.receive(
 *         rawBody,
 *         request.getHeader(InterviewsWebhooks.SIGNATURE_HEADER),
 *         request.getHeader(InterviewsWebhooks.TIMESTAMP_HEADER));
 * }</pre>
 *
 * <p>It needs the raw bytes of the body: parsing and writing the JSON again changes them.
 *
 * <p>Respond with 200, and process the event afterwards. Respond to a {@link WebhookException} with 401, except to
 * {@link Reason#UNREADABLE_BODY}: such a delivery is genuine, and another one would be the same. Respond with 200 and
 * raise an alert. Whether the vendor retries deliveries is not documented. Source:
 * <a href="https://docs.celper.ai/concepts/webhooks-guide">webhooks guide</a> and
 * <a href="https://docs.celper.ai/endpoints/webhooks">webhook management</a>.
 */
public final class InterviewsWebhooks {

    /** The header with the signature. */
    public static final String SIGNATURE_HEADER = "X-Celper-Signature";

    /** The header with the time of signing, which the signature covers too. */
    public static final String TIMESTAMP_HEADER = "X-Celper-Timestamp";

    private static final String ALGORITHM = "sha256=";

    private final WebhookReceiver<InterviewEvent> receiver;

    private InterviewsWebhooks(WebhookReceiver<InterviewEvent> receiver) {
        this.receiver = receiver;
    }

    /** Starts a receiver. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Verifies a delivery and reads it.
     *
     * @param body the raw bytes of the body
     * @param headers gives a header by its name, {@code null} if there is none; such as {@code request::getHeader}
     * @return the event
     * @throws WebhookException if the signature is wrong, too old or too new, or the body cannot be read
     */
    public InterviewEvent receive(byte[] body, Function<String, @Nullable String> headers) {
        verify(body, headers);
        return receiver.read(body);
    }

    /**
     * Verifies a delivery without reading it.
     *
     * @param body the raw bytes of the body
     * @param headers gives a header by its name, {@code null} if there is none; such as {@code request::getHeader}
     * @throws WebhookException if the signature is wrong, too old or too new
     */
    public void verify(byte[] body, Function<String, @Nullable String> headers) {
        WebhookReceiver.checkBody(body);
        String signed = WebhookReceiver.header(headers, SIGNATURE_HEADER);
        String signedAt = WebhookReceiver.header(headers, TIMESTAMP_HEADER);
        boolean known = signed.startsWith(ALGORITHM);
        receiver.verify(signedAt, known ? List.of(signed.substring(ALGORITHM.length())) : List.of(), body);
    }

    static InterviewEvent event(InterviewEvent.Delivery delivery) {
        JsonFields data = new JsonFields(delivery.data());
        return switch (delivery.type()) {
            case "candidate_status_changed" ->
                new InterviewEvent.CandidateStatusChanged(
                        data.required("candidateId"),
                        data.required("jobPositionId"),
                        data.openOrAbsent("status", CandidateStatus.class),
                        data.openOrAbsent("previousStatus", CandidateStatus.class),
                        delivery);
            case "analysis_ready" -> new InterviewEvent.AnalysisReady(delivery);
            case "cv_analysis_complete" -> new InterviewEvent.CvAnalysisComplete(delivery);
            case "bulk_import_complete" -> new InterviewEvent.BulkImportComplete(delivery);
            default -> new InterviewEvent.Unknown(delivery);
        };
    }

    /** Builds a receiver. */
    public static final class Builder {

        private final WebhookReceiver.Options options =
                new WebhookReceiver.Options("the webhook's secret as the vendor issued it");

        private Builder() {}

        /**
         * Adds a webhook's secret. During a rotation, add both: either is accepted. Whether the vendor still signs with
         * the old one after a rotation is not documented.
         *
         * @param secret the whole secret as the vendor issued it, used as text
         */
        public Builder secret(String secret) {
            options.secret(secret);
            return this;
        }

        /**
         * Sets how far the time of signing may be from now, in either direction.
         *
         * @param tolerance zero or more; default 5 minutes, as the vendor advises
         */
        public Builder tolerance(Duration tolerance) {
            options.tolerance(tolerance);
            return this;
        }

        /**
         * Replaces the clock, for tests.
         *
         * @param clock default: the system's
         */
        public Builder clock(Clock clock) {
            options.clock(clock);
            return this;
        }

        /**
         * Builds a thread-safe receiver.
         *
         * @throws IllegalArgumentException if there is no secret
         */
        public InterviewsWebhooks build() {
            return new InterviewsWebhooks(options.receiver(
                    fields -> event(InterviewEvent.Delivery.read(fields)), "a name and, for a candidate, both ids"));
        }
    }
}
