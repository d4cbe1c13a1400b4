package dev.faultline.partner;

import dev.faultline.core.JsonValue;
import dev.faultline.core.WebhookException;
import dev.faultline.core.WebhookException.Reason;
import dev.faultline.core.internal.WebhookReceiver;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Receives the Partner API's webhooks: verifies a delivery's signature, then reads it.
 *
 * <pre>{@code
 * PartnerEvent event = webhooks.receive(rawBody, request.getHeader(PartnerWebhooks.SIGNATURE_HEADER));
 * }</pre>
 *
 * <p>It needs the raw bytes of the body: parsing and writing the JSON again changes them. Source:
 * <a href="https://docs.employjoy.ai/webhooks.html">webhooks</a>. The responses to send:
 *
 * <ul>
 *   <li>Any 2xx, within 30 seconds, to a genuine delivery, repeated ones included; process it afterwards.
 *   <li>A 2xx too, with an alert to yourself, if it is genuine but unreadable ({@link
 *       WebhookException.Reason#UNREADABLE_BODY}): another delivery would be the same.
 *   <li>401 if it is not genuine.
 *   <li>503 if it cannot be accepted now. The vendor retries after anything but a 2xx, ten times in about four days.
 *       After 50 failures in a row, or 24 hours without a success, it pauses the endpoint until you contact it.
 *   <li>Never 410, which pauses the endpoint at once.
 * </ul>
 */
public final class PartnerWebhooks {

    /** The header with the signature. */
    public static final String SIGNATURE_HEADER = "X-EmployJoy-Signature";

    private final WebhookReceiver<PartnerEvent> receiver;

    private PartnerWebhooks(WebhookReceiver<PartnerEvent> receiver) {
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
     * @throws WebhookException if the signature is wrong or too old, or the body cannot be read
     */
    public PartnerEvent receive(byte[] body, Function<String, @Nullable String> headers) {
        verify(body, headers);
        return receiver.read(body);
    }

    /**
     * Verifies a delivery without reading it.
     *
     * @param body the raw bytes of the body
     * @param headers gives a header by its name, {@code null} if there is none; such as {@code request::getHeader}
     * @throws WebhookException if the signature is wrong or too old
     */
    public void verify(byte[] body, Function<String, @Nullable String> headers) {
        WebhookReceiver.checkBody(body);
        String header = WebhookReceiver.header(headers, SIGNATURE_HEADER);
        String timestamp = null;
        List<String> signatures = new ArrayList<>();
        for (String part : header.split(",", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? "" : part.substring(0, equals).strip();
            String value = part.substring(equals + 1).strip();
            if (name.equals("t")) {
                timestamp = value;
            } else if (name.equals("v1")) {
                signatures.add(value);
            }
        }
        receiver.verify(timestamp, signatures, body);
    }

    static PartnerEvent read(JsonFields event) {
        String id = event.required("id");
        String type = event.required("type");
        Instant createdAt = event.instant("createdAt");
        String version = event.text("apiVersion");
        JsonFields data = new JsonFields(event.value("data"));
        JsonValue json = event.json();
        return switch (type) {
            case PartnerEvent.ApplicationStatusChanged.TYPE ->
                new PartnerEvent.ApplicationStatusChanged(
                        id,
                        createdAt,
                        version,
                        data.text("applicationId"),
                        data.text("sourceApplicationId"),
                        data.text("jobId"),
                        data.openOrAbsent("oldStatus", ApplicationStatus.class),
                        data.openOrAbsent("newStatus", ApplicationStatus.class),
                        data.text("currentStage"),
                        data.instant("occurredAt"),
                        json);
            case PartnerEvent.JobOpened.TYPE ->
                new PartnerEvent.JobOpened(
                        id,
                        createdAt,
                        version,
                        data.text("jobId"),
                        data.text("companyId"),
                        data.text("title"),
                        data.instant("openedAt"),
                        json);
            case PartnerEvent.JobClosed.TYPE ->
                new PartnerEvent.JobClosed(
                        id,
                        createdAt,
                        version,
                        data.text("jobId"),
                        data.text("companyId"),
                        data.openOrAbsent("reason", PartnerEvent.JobClosedReason.class),
                        data.instant("closedAt"),
                        json);
            default -> new PartnerEvent.Unknown(id, createdAt, version, type, data.json(), json);
        };
    }

    /** Builds a receiver. */
    public static final class Builder {

        private final WebhookReceiver.Options options =
                new WebhookReceiver.Options("the signing secret as the vendor issued it");

        private Builder() {}

        /**
         * Adds a signing secret. During a rotation, add both: either is accepted.
         *
         * @param secret the whole secret as the vendor issued it, its prefix included
         */
        public Builder secret(String secret) {
            options.secret(secret);
            return this;
        }

        /**
         * Sets how far a signature's time may be from now, in either direction. Deliveries are retried up to 24 hours
         * apart, and it is not documented whether each is signed anew. If late ones are rejected as {@link
         * Reason#OUTSIDE_TOLERANCE}, set a wider tolerance; the event's id still identifies repeated deliveries.
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
        public PartnerWebhooks build() {
            return new PartnerWebhooks(options.receiver(PartnerWebhooks::read, "an id and a type"));
        }
    }
}
