package dev.faultline.partner;

import dev.faultline.core.JsonValue;
import dev.faultline.core.WebhookException;
import dev.faultline.core.WebhookException.Reason;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.HmacSignature;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Receives the Partner API's webhooks: checks that a delivery is genuine, then reads it.
 *
 * <pre>{@code
 * PartnerEvent event = webhooks.receive(rawBody, request.getHeader(PartnerWebhooks.SIGNATURE_HEADER));
 * }</pre>
 *
 * <p>Give it the body's bytes as they arrived: reading and writing the JSON anew changes them. Source: the vendor's page on
 * webhooks. What to respond, and when:
 *
 * <ul>
 *   <li>A genuine delivery, one that was here before included: any 2xx within 30 seconds; work afterwards.
 *   <li>One that is genuine and cannot be read ({@link WebhookException.Reason#UNREADABLE_BODY}): a 2xx too, and an alert to
 *       yourself. It gets no better when it is sent again.
 *   <li>One that is not genuine: 401.
 *   <li>Where the work cannot be taken on now: 503. Anything but a 2xx is sent again, ten times in about four days; 50
 *       failures in a row, or 24 hours without a success, pause the endpoint until somebody writes to the vendor.
 *   <li>Never 410, unless the endpoint is to be paused at once.
 * </ul>
 */
public final class PartnerWebhooks {

    /** The header with the signature. */
    public static final String SIGNATURE_HEADER = "X-EmployJoy-Signature";

    private final HmacSignature verifier;

    private PartnerWebhooks(Builder builder) {
        verifier = new HmacSignature(List.copyOf(builder.secrets), builder.tolerance, builder.clock);
    }

    /** Starts a receiver. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Checks a delivery and reads it.
     *
     * @param body the body's bytes as they arrived
     * @param signature the header {@value #SIGNATURE_HEADER}, {@code null} if there was none
     * @return the event
     * @throws WebhookException if the delivery is not genuine, too old, or cannot be read
     */
    public PartnerEvent receive(byte[] body, @Nullable String signature) {
        verify(body, signature);
        JsonFields event = new JsonFields(JsonValue.parseLeniently(new String(body, StandardCharsets.UTF_8)));
        try {
            return read(event);
        } catch (UnreadableResult e) {
            throw new WebhookException(
                    Reason.UNREADABLE_BODY, "the body is genuine, but no event with an id and a type");
        }
    }

    /**
     * Checks a delivery only.
     *
     * @param body the body's bytes as they arrived
     * @param signature the header {@value #SIGNATURE_HEADER}, {@code null} if there was none
     * @throws WebhookException if the delivery is not genuine or too old
     */
    public void verify(byte[] body, @Nullable String signature) {
        Checks.notNull(body, "body", "the body's bytes as they arrived");
        if (signature == null || signature.isBlank()) {
            throw new WebhookException(Reason.MISSING_SIGNATURE, "the header " + SIGNATURE_HEADER + " is missing");
        }
        String timestamp = null;
        List<String> signatures = new ArrayList<>();
        for (String part : signature.split(",", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? "" : part.substring(0, equals).strip();
            String value = part.substring(equals + 1).strip();
            if (name.equals("t")) {
                timestamp = value;
            } else if (name.equals("v1")) {
                signatures.add(value);
            }
        }
        verifier.verify(timestamp, signatures, body);
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

    /** Collects a receiver's options. */
    public static final class Builder {

        private final List<String> secrets = new ArrayList<>();
        private Duration tolerance = Duration.ofMinutes(5);
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /**
         * Adds a signing secret. While one is being replaced, add both: either is accepted.
         *
         * @param secret the whole secret as the vendor issued it, its prefix included
         */
        public Builder secret(String secret) {
            secrets.add(Checks.notBlank(secret, "secret", "the signing secret as the vendor issued it"));
            return this;
        }

        /**
         * Sets how far a signature's time may be from now, in either direction. The vendor does not say whether a delivery
         * is signed anew when it is sent again, up to 24 hours after the time before: if late ones are rejected as {@link
         * Reason#OUTSIDE_TOLERANCE}, a wider tolerance lets them in, and the event's id still tells repetitions.
         *
         * @param tolerance zero or more; default 5 minutes, as the vendor advises
         */
        public Builder tolerance(Duration tolerance) {
            this.tolerance = Checks.notNegative(tolerance, "tolerance");
            return this;
        }

        /**
         * Replaces the clock, in tests.
         *
         * @param clock default: the system's
         */
        public Builder clock(Clock clock) {
            this.clock = Checks.notNull(clock, "clock", "a clock");
            return this;
        }

        /**
         * The receiver.
         *
         * @return thread-safe
         * @throws IllegalArgumentException if there is no secret
         */
        public PartnerWebhooks build() {
            Checks.that(!secrets.isEmpty(), "secret", "missing", "the signing secret as the vendor issued it");
            return new PartnerWebhooks(this);
        }
    }
}
