package dev.faultline.testkit;

import dev.faultline.core.TimeSource;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A webhook delivery as its vendor signs it, and forged variants of it, for tests of a receiver.
 *
 * <pre>{@code
 * SignedDelivery delivery = SignedDelivery.partner("whsec_1", json);
 * webhooks.receive(delivery.body(), delivery::header);                                   // the event
 * SignedDelivery late = delivery.late();                                                 // OUTSIDE_TOLERANCE
 * }</pre>
 *
 * <p>Each receiver rejects {@link #tampered()} and {@link #otherKey()} as {@code WRONG_SIGNATURE}, and {@link
 * #unsigned()} as {@code MISSING_SIGNATURE}. The Partner and the Interviews API sign the time too, so {@link #late()}
 * and {@link #early()} are {@code OUTSIDE_TOLERANCE}. The Telephony API signs no time. The Reply API documents no
 * signature, the CRM API no webhooks.
 */
public final class SignedDelivery {

    /** More than five minutes, the vendors' advice and the receivers' default. */
    private static final Duration TOO_FAR = Duration.ofMinutes(6);

    private final Vendor vendor;
    private final String key;
    private final byte[] signed;
    private final byte[] sent;
    private final Instant at;
    private final boolean hasSignature;

    private SignedDelivery(Vendor vendor, String key, byte[] signed, byte[] sent, Instant at, boolean hasSignature) {
        this.vendor = vendor;
        this.key = Objects.requireNonNull(key, "secret");
        this.signed = signed;
        this.sent = sent;
        this.at = at;
        this.hasSignature = hasSignature;
    }

    /**
     * A delivery of the Partner API, signed now.
     *
     * @param secret the endpoint's whole secret, its prefix included
     * @param json the body
     * @return a delivery with {@code X-EmployJoy-Signature} and {@code X-EmployJoy-Timestamp}
     */
    public static SignedDelivery partner(String secret, String json) {
        return of(Vendor.PARTNER, secret, json);
    }

    /**
     * A delivery of the Interviews API, signed now.
     *
     * @param secret the webhook's whole secret
     * @param json the body
     * @return a delivery with {@code X-Celper-Signature} and {@code X-Celper-Timestamp}
     */
    public static SignedDelivery interviews(String secret, String json) {
        return of(Vendor.INTERVIEWS, secret, json);
    }

    /**
     * A delivery of the Telephony API, in the form of its OpenAPI document.
     *
     * @param secret the webhook's whole secret
     * @param json the body
     * @return a delivery with {@code x-nexa-signature}
     */
    public static SignedDelivery telephony(String secret, String json) {
        return of(Vendor.TELEPHONY, secret, json);
    }

    private static SignedDelivery of(Vendor vendor, String secret, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return new SignedDelivery(vendor, secret, body, body, Instant.now(), true);
    }

    /**
     * The same delivery, signed at another time.
     *
     * @param time the time of signing, cut to seconds
     * @return a new delivery
     */
    public SignedDelivery at(Instant time) {
        return new SignedDelivery(vendor, key, signed, sent, Objects.requireNonNull(time, "time"), hasSignature);
    }

    /**
     * The same delivery, signed at the present time of a clock.
     *
     * @param clock for example the {@link FakeClock} whose {@link FakeClock#asClock()} the receiver has
     * @return a new delivery
     */
    public SignedDelivery at(TimeSource clock) {
        return at(clock.now());
    }

    /** The same delivery with a space after its body: the same JSON, but other bytes than the signed ones. */
    public SignedDelivery tampered() {
        return sending((new String(signed, StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same signature over another body.
     *
     * @param json the body in place of the signed one
     * @return a new delivery
     */
    public SignedDelivery tampered(String json) {
        return sending(json.getBytes(StandardCharsets.UTF_8));
    }

    private SignedDelivery sending(byte[] body) {
        return new SignedDelivery(vendor, key, signed, body, at, hasSignature);
    }

    /**
     * The same delivery, signed six minutes ago, like a replayed one.
     *
     * @return a new delivery
     * @throws IllegalStateException if the vendor signs no time
     */
    public SignedDelivery late() {
        return shifted(TOO_FAR.negated());
    }

    /**
     * The same delivery, signed six minutes ahead, as if one clock were wrong.
     *
     * @return a new delivery
     * @throws IllegalStateException if the vendor signs no time
     */
    public SignedDelivery early() {
        return shifted(TOO_FAR);
    }

    private SignedDelivery shifted(Duration by) {
        if (!vendor.signsTime) {
            throw new IllegalStateException(
                    "the Telephony API signs no time: its receiver takes a delivery of any age, "
                            + "so test that a repetition does nothing");
        }
        return at(at.plus(by));
    }

    /** The same delivery, signed with a secret that the receiver does not have. */
    public SignedDelivery otherKey() {
        return new SignedDelivery(vendor, "not-" + key, signed, sent, at, hasSignature);
    }

    /** The same delivery without any of the vendor's headers. */
    public SignedDelivery unsigned() {
        return new SignedDelivery(vendor, key, signed, sent, at, false);
    }

    /** The raw bytes of the body. */
    public byte[] body() {
        return sent.clone();
    }

    /** The headers of the signature, by the vendor's names. */
    public Map<String, String> headers() {
        return hasSignature ? vendor.headers(key, at.getEpochSecond(), signed) : Map.of();
    }

    /**
     * A header, as {@code request::getHeader} returns it.
     *
     * @param name its name in any case
     * @return its value, {@code null} if there is none
     */
    public @Nullable String header(String name) {
        return headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The three forms, without the verifier's code, which cannot prove itself. */
    private enum Vendor {
        PARTNER(true) {
            @Override
            Map<String, String> headers(String key, long time, byte[] body) {
                String signature = "t=" + time + ",v1=" + hmac(key, time + ".", body);
                return Map.of("X-EmployJoy-Signature", signature, "X-EmployJoy-Timestamp", Long.toString(time));
            }
        },
        INTERVIEWS(true) {
            @Override
            Map<String, String> headers(String key, long time, byte[] body) {
                String signature = "sha256=" + hmac(key, time + ".", body);
                return Map.of("X-Celper-Signature", signature, "X-Celper-Timestamp", Long.toString(time));
            }
        },
        TELEPHONY(false) {
            @Override
            Map<String, String> headers(String key, long time, byte[] body) {
                return Map.of("x-nexa-signature", "sha256=" + hmac(key, "", body));
            }
        };

        private final boolean signsTime;

        Vendor(boolean signsTime) {
            this.signsTime = signsTime;
        }

        abstract Map<String, String> headers(String key, long time, byte[] body);

        private static String hmac(String key, String before, byte[] body) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                mac.update(before.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(mac.doFinal(body));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this Java platform lacks HmacSHA256, which every one must have", e);
            }
        }
    }
}
