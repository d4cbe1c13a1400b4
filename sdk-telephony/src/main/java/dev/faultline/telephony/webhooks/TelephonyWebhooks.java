package dev.faultline.telephony.webhooks;

import dev.faultline.core.JsonValue;
import dev.faultline.core.WebhookException;
import dev.faultline.core.WebhookException.Reason;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.WebhookReceiver;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Receives the Telephony API's webhooks: checks that a delivery is genuine, then reads it.
 *
 * <pre>{@code
 * if (TelephonyWebhooks.isVerification(rawBody, request::getHeader)) {
 *     return 200;
 * }
 * TelephonyEvent event = webhooks.receive(rawBody, request::getHeader);
 * }</pre>
 *
 * <p>It needs the body's bytes as they arrived: parsing and writing the JSON changes them.
 *
 * <p>Respond with any 2xx first and do the work afterwards. Respond to a {@link WebhookException} with 401. {@link
 * Reason#UNREADABLE_BODY} is the exception: such a delivery is genuine and a retry has the same body, so accept it
 * with 2xx and report it. After any other response the API retries the delivery, three times at most.
 *
 * <p>The vendor's pages disagree about the signature. They agree that it is an HMAC-SHA256 of the body's bytes with the
 * webhook's secret, in hexadecimal. It is read from {@value #NEXA_SIGNATURE} and {@value #DIALNEXA_SIGNATURE}, with or
 * without {@code sha256=}; if both are present, one valid signature is enough. A signature over anything but the bytes
 * that arrived is rejected.
 *
 * <p><b>The signature covers no time.</b> A captured delivery can be replayed at any later time. Accept deliveries
 * over HTTPS only, record the ones handled (call id and type), and ignore duplicates.
 *
 * <p>Source: <a href="https://dialnexa.com/docs/api-reference/webhooks">Webhooks</a>, <a
 * href="https://dialnexa.com/docs/api-reference/authentication">Authentication</a>, <a
 * href="https://dialnexa.mintlify.app/api-reference/webhooks/create">Creating a webhook</a>.
 */
public final class TelephonyWebhooks {

    /** The header with the signature, as the contract names it. */
    public static final String NEXA_SIGNATURE = "x-nexa-signature";

    /** The header with the signature, as the page on webhooks names it. */
    public static final String DIALNEXA_SIGNATURE = "x-dialnexa-signature";

    private static final String PREFIX = "sha256=";

    /** Also as the vendor's pages spell them: not every lookup of headers ignores case. */
    private static final List<String> SIGNATURES = List.of(
            NEXA_SIGNATURE, DIALNEXA_SIGNATURE, "X-Nexa-Signature", "X-DialNexa-Signature", "X-Dialnexa-Signature");

    private static final String VERIFICATION = "verification";

    private static final String VERIFIER = "DialNexa-External-Webhook-Verification/";

    private static final BigDecimal LONGEST_SECONDS =
            BigDecimal.valueOf(Duration.ofDays(3650).toSeconds());

    private final WebhookReceiver<TelephonyEvent> receiver;

    private TelephonyWebhooks(WebhookReceiver<TelephonyEvent> receiver) {
        this.receiver = receiver;
    }

    /** Starts a receiver. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Checks a delivery and reads it.
     *
     * @param body the body's bytes as they arrived
     * @param headers gives a header by its name in lower case, {@code null} if there is none; such as {@code
     *     request::getHeader}
     * @return the event
     * @throws WebhookException if the delivery is not genuine, or cannot be read
     */
    public TelephonyEvent receive(byte[] body, Function<String, @Nullable String> headers) {
        verify(body, headers);
        return receiver.read(body);
    }

    /**
     * Checks a delivery without reading it.
     *
     * @param body the body's bytes as they arrived
     * @param headers gives a header by its name in lower case, {@code null} if there is none
     * @throws WebhookException if the delivery is not genuine
     */
    public void verify(byte[] body, Function<String, @Nullable String> headers) {
        WebhookReceiver.checkBody(body);
        Checks.notNull(headers, "headers", "a function from a header's name to its value");
        List<String> signatures = SIGNATURES.stream()
                .map(headers)
                .filter(Objects::nonNull)
                .filter(header -> !header.isBlank())
                .map(TelephonyWebhooks::withoutPrefix)
                .toList();
        if (signatures.isEmpty()) {
            throw new WebhookException(
                    Reason.MISSING_SIGNATURE,
                    "the headers " + NEXA_SIGNATURE + " and " + DIALNEXA_SIGNATURE + " are missing");
        }
        receiver.verify(signatures, body);
    }

    /**
     * Whether a request only checks that the address is reachable, as the API does before it saves a webhook. It is not
     * documented as signed, so call this first and respond with any 2xx.
     *
     * @param body the body's bytes as they arrived
     * @param headers gives a header by its name, {@code null} if there is none
     * @return {@code true} if it has that name and no call; anybody can send one
     */
    public static boolean isVerification(byte[] body, Function<String, @Nullable String> headers) {
        WebhookReceiver.checkBody(body);
        Checks.notNull(headers, "headers", "a function from a header's name to its value");
        JsonValue json = JsonValue.parseLeniently(new String(body, StandardCharsets.UTF_8));
        if (!json.isObject() || !json.get("payload").get("call").isMissing()) {
            return false;
        }
        String type = type(new JsonFields(json));
        if (type != null) {
            return type.equals(VERIFICATION);
        }
        String lower = headers.apply("user-agent");
        String agent = lower == null ? headers.apply("User-Agent") : lower;
        return agent != null && agent.startsWith(VERIFIER);
    }

    /** The second is the name in an older guide. */
    private static @Nullable String type(JsonFields delivery) {
        return delivery.firstText("event_type", "event");
    }

    private static String withoutPrefix(String header) {
        String signature = header.strip();
        return signature.toLowerCase(Locale.ROOT).startsWith(PREFIX) ? signature.substring(PREFIX.length()) : signature;
    }

    /** For a delivery read back from JSON, the recording's validity is counted from the call's start. */
    static TelephonyEvent read(JsonFields delivery) {
        Instant began =
                EventCall.initiatedAt(delivery.of(delivery.value("payload").get("call")));
        return event(delivery, began == null ? Instant.now() : began);
    }

    private static TelephonyEvent event(JsonFields delivery, Instant signed) {
        String named = type(delivery);
        String type = named == null ? "" : named;
        if (type.isBlank()) {
            throw new UnreadableResult("event_type is missing");
        }
        JsonValue json = delivery.json();
        JsonFields payload = new JsonFields(delivery.value("payload"));
        JsonFields call = new JsonFields(payload.value("call"));
        CallTransfer transfer = payload.object("call_transfer", CallTransfer::read);
        return switch (type) {
            case "call_initiated" -> new TelephonyEvent.CallInitiated(EventCall.read(call), type, json);
            case "call_ended" ->
                new TelephonyEvent.CallEnded(
                        EventCall.read(call),
                        call.openOrAbsent(
                                call.text("hangup_reason") == null ? "disconnection_reason" : "hangup_reason",
                                TelephonyEvent.HangupReason.class),
                        duration(call.number("duration_in_seconds")),
                        Transcript.read(call.value("transcript")),
                        call.text("summary"),
                        recording(call.text("recording_url"), signed),
                        call.value("post_call_analysis"),
                        transfer,
                        type,
                        json);
            case "transfer_completed" ->
                new TelephonyEvent.TransferCompleted(EventCall.read(call), transfer, type, json);
            case VERIFICATION -> verification(delivery, payload, type);
            default -> new TelephonyEvent.Unknown(type, json);
        };
    }

    /** A verification is flat, as documented, or has a payload like all other events. */
    private static TelephonyEvent verification(JsonFields delivery, JsonFields payload, String type) {
        String message = delivery.text("message");
        Instant timestamp = delivery.instant("timestamp");
        return new TelephonyEvent.Verification(
                message == null ? payload.text("message") : message,
                timestamp == null ? payload.instant("timestamp") : timestamp,
                type,
                delivery.json());
    }

    private static @Nullable Duration duration(@Nullable BigDecimal seconds) {
        if (seconds == null || seconds.signum() < 0 || seconds.compareTo(LONGEST_SECONDS) > 0) {
            return null;
        }
        return Duration.ofNanos(seconds.movePointRight(9).longValue());
    }

    private static @Nullable Recording recording(@Nullable String url, Instant signed) {
        return url == null || url.isBlank() ? null : new Recording(url, signed.plus(Recording.LIFE));
    }

    /** Builds a receiver. */
    public static final class Builder {

        private final WebhookReceiver.Options options = new WebhookReceiver.Options("the secret of the webhook");

        private Builder() {}

        /**
         * Adds a secret. The API signs with a new one from the next delivery on: add both while replacing it, and
         * either is accepted.
         *
         * @param secret the secret given to {@link NewTelephonySubscription} or shown by the dashboard
         */
        public Builder secret(String secret) {
            options.secret(secret);
            return this;
        }

        /**
         * Replaces the clock of {@link Recording#expiresBy()}, for tests.
         *
         * @param clock default: the system's
         */
        public Builder clock(Clock clock) {
            options.clock(clock);
            return this;
        }

        /**
         * Returns the receiver.
         *
         * @return a thread-safe receiver
         * @throws IllegalArgumentException if there is no secret
         */
        public TelephonyWebhooks build() {
            Clock clock = options.clock();
            return new TelephonyWebhooks(
                    options.receiver(fields -> event(fields, clock.instant()), "a type and, for a call, its id"));
        }
    }
}
