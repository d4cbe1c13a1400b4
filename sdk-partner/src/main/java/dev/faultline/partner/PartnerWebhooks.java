package dev.faultline.partner;

import dev.faultline.core.JsonValue;
import dev.faultline.core.WebhookException;
import dev.faultline.core.WebhookException.Reason;
import dev.faultline.core.spi.Checks;
import dev.faultline.core.spi.Fields;
import dev.faultline.core.spi.HmacSignature;
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
 * <p>Give it the body's bytes as they arrived: reading and writing the JSON anew changes them. Answer with any 2xx within
 * 30 seconds, and work afterwards. Source: the vendor's page on webhooks.
 */
public final class PartnerWebhooks {

    /** The header with the signature. */
    public static final String SIGNATURE_HEADER = "X-EmployJoy-Signature";

    private final HmacSignature verifier;

    private PartnerWebhooks(Builder builder) {
        verifier = new HmacSignature(List.copyOf(builder.secrets), builder.tolerance, builder.clock);
    }

    /**
     * Starts a receiver.
     *
     * @return a builder
     */
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
        Fields event = new Fields(JsonValue.parseLeniently(new String(body, StandardCharsets.UTF_8)));
        String id = event.text("id");
        String type = event.text("type");
        if (id == null || type == null) {
            throw new WebhookException(
                    Reason.UNREADABLE_BODY, "the body is genuine, but no event with an id and a type");
        }
        return event(id, type, event);
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

    private static PartnerEvent event(String id, String type, Fields event) {
        Instant createdAt = event.instant("createdAt");
        String version = event.text("apiVersion");
        Fields data = new Fields(event.value("data"));
        return switch (type) {
            case "application.status_changed" ->
                new PartnerEvent.ApplicationStatusChanged(
                        id,
                        createdAt,
                        version,
                        data.text("applicationId"),
                        data.text("sourceApplicationId"),
                        data.text("jobId"),
                        data.open("oldStatus", ApplicationStatus.class),
                        data.open("newStatus", ApplicationStatus.class),
                        data.text("currentStage"),
                        data.instant("occurredAt"));
            case "job.opened" ->
                new PartnerEvent.JobOpened(
                        id,
                        createdAt,
                        version,
                        data.text("jobId"),
                        data.text("companyId"),
                        data.text("title"),
                        data.instant("openedAt"));
            case "job.closed" ->
                new PartnerEvent.JobClosed(
                        id,
                        createdAt,
                        version,
                        data.text("jobId"),
                        data.text("companyId"),
                        data.open("reason", PartnerEvent.JobClosedReason.class),
                        data.instant("closedAt"));
            default -> new PartnerEvent.Unknown(id, createdAt, version, type, data.json());
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
         * @return this builder
         */
        public Builder secret(String secret) {
            secrets.add(Checks.notBlank(secret, "secret", "the signing secret as the vendor issued it"));
            return this;
        }

        /**
         * Sets how far a signature's time may be from now, in either direction.
         *
         * @param tolerance zero or more; default 5 minutes, as the vendor advises
         * @return this builder
         */
        public Builder tolerance(Duration tolerance) {
            this.tolerance = Checks.notNegative(tolerance, "tolerance");
            return this;
        }

        /**
         * Replaces the clock, in tests.
         *
         * @param clock default: the system's
         * @return this builder
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
