package dev.faultline.telephony.webhooks;

import dev.faultline.core.JsonValue;
import dev.faultline.core.WebhookException;
import dev.faultline.core.WebhookException.Reason;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.HmacSignature;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
 * <p>Give it the body's bytes as they arrived: reading and writing the JSON anew changes them.
 *
 * <p>Response with any 2xx, and work afterwards. Response a {@link WebhookException} with 401, except that of {@link
 * Reason#UNREADABLE_BODY}: such a delivery is genuine, and sent again it gets no better. Take it with 2xx, and tell
 * somebody. Every other response has the vendor send the delivery again, three times at most.
 *
 * <p>The vendor's pages disagree about the signature. They agree that it is an HMAC-SHA256 of the body's bytes with the
 * webhook's secret, in hexadecimal; it is taken from {@value #NEXA_SIGNATURE} and {@value #DIALNEXA_SIGNATURE}, with or
 * without {@code sha256=} before it. Where both are there, one that is right is enough: only who has the secret can make
 * it. A signature over anything but the bytes that arrived is not accepted.
 *
 * <p><b>No time is signed.</b> Whoever gets hold of a delivery can send it again at any later time, and it is as genuine as
 * before: take deliveries over HTTPS only, remember what was done (call id and type), and let a repetition do nothing.
 *
 * <p>Source: the vendor's pages on webhooks, authentication and on creating a webhook.
 */
public final class TelephonyWebhooks {

    /** The header with the signature, as the contract names it. */
    public static final String NEXA_SIGNATURE = "x-nexa-signature";

    /** The header with the signature, as the page on webhooks names it. */
    public static final String DIALNEXA_SIGNATURE = "x-dialnexa-signature";

    private static final String PREFIX = "sha256=";

    /** Also as the vendor's pages spell them: not every lookup of headers takes no notice of case. */
    private static final List<String> SIGNATURES = List.of(
            NEXA_SIGNATURE, DIALNEXA_SIGNATURE, "X-Nexa-Signature", "X-DialNexa-Signature", "X-Dialnexa-Signature");

    private static final String VERIFICATION = "verification";

    private static final String VERIFIER = "DialNexa-External-Webhook-Verification/";

    private static final BigDecimal LONGEST_SECONDS =
            BigDecimal.valueOf(Duration.ofDays(3650).toSeconds());

    private final List<String> secrets;
    private final Clock clock;

    private TelephonyWebhooks(Builder builder) {
        secrets = List.copyOf(builder.secrets);
        clock = builder.clock;
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
        JsonValue delivery = JsonValue.parseLeniently(new String(body, StandardCharsets.UTF_8));
        try {
            return event(new JsonFields(delivery), clock.instant());
        } catch (UnreadableResult e) {
            throw new WebhookException(
                    Reason.UNREADABLE_BODY, "the body is genuine, but no event with a type and, of a call, its id");
        }
    }

    /**
     * Checks a delivery only.
     *
     * @param body the body's bytes as they arrived
     * @param headers gives a header by its name in lower case, {@code null} if there is none
     * @throws WebhookException if the delivery is not genuine
     */
    public void verify(byte[] body, Function<String, @Nullable String> headers) {
        Checks.notNull(body, "body", "the body's bytes as they arrived");
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
        HmacSignature.verify(secrets, signatures, body);
    }

    /**
     * Whether a request only asks if somebody is there, as the API does before it saves a webhook. No page says that it
     * is signed, so ask this first, and response with any 2xx; there is nothing else to do.
     *
     * @param body the body's bytes as they arrived
     * @param headers gives a header by its name, {@code null} if there is none
     * @return {@code true} if it is named so and speaks of no call; anybody can send one
     */
    public static boolean isVerification(byte[] body, Function<String, @Nullable String> headers) {
        Checks.notNull(body, "body", "the body's bytes as they arrived");
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

    /** The second is its name in an older guide. */
    private static @Nullable String type(JsonFields delivery) {
        return delivery.firstText("event_type", "event");
    }

    private static String withoutPrefix(String header) {
        String signature = header.strip();
        return signature.toLowerCase(Locale.ROOT).startsWith(PREFIX) ? signature.substring(PREFIX.length()) : signature;
    }

    /** Of a delivery that was kept, the call's beginning is all that tells how long a recording stays. */
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
                                HangupReason.class),
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

    /** Flat, as documented, or with a payload as all others are. */
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

    /** Collects a receiver's options. */
    public static final class Builder {

        private final List<String> secrets = new ArrayList<>();
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /**
         * Adds a secret. A new one is used from the next delivery on: while it is being replaced, add both, and either is
         * accepted.
         *
         * @param secret the whole secret, as it was given to {@link NewWebhook} or shown by the dashboard
         */
        public Builder secret(String secret) {
            secrets.add(Checks.notBlank(secret, "secret", "the secret of the webhook"));
            return this;
        }

        /**
         * Replaces the clock, in tests; it is used for {@link Recording#expiresBy()} only.
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
        public TelephonyWebhooks build() {
            Checks.that(!secrets.isEmpty(), "secret", "missing", "the secret of the webhook");
            return new TelephonyWebhooks(this);
        }
    }
}
