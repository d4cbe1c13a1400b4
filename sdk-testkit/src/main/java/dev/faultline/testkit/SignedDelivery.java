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
 * A webhook delivery as its vendor signs and sends it, for tests of what receives it; and what may come instead.
 *
 * <pre>{@code
 * SignedDelivery delivery = SignedDelivery.partner("whsec_1", json);
 * webhooks.receive(delivery.body(), delivery.header(PartnerWebhooks.SIGNATURE_HEADER));  // the event
 * SignedDelivery late = delivery.late();                                                 // OUTSIDE_TOLERANCE
 * }</pre>
 *
 * <p>Each vendor's receiver rejects {@link #tampered()} and {@link #otherKey()} as {@code WRONG_SIGNATURE}, and {@link
 * #unsigned()} as {@code MISSING_SIGNATURE}. The Partner and the Interviews API sign the time too: {@link #late()} and
 * {@link #early()} are {@code OUTSIDE_TOLERANCE}. The Telephony API signs no time, so its deliveries have no such variants.
 * The Reply API documents no signature, and the CRM API no webhooks.
 */
public final class SignedDelivery {

    /** Beyond the five minutes that both vendors advise and the receivers have as their default. */
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
     * A delivery of the Telephony API, in the one of its forms that its contract has.
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
     * @param time the time of signing, cut to seconds where the vendor sends it
     * @return a new delivery
     */
    public SignedDelivery at(Instant time) {
        return new SignedDelivery(vendor, key, signed, sent, Objects.requireNonNull(time, "time"), hasSignature);
    }

    /**
     * The same delivery, signed when a clock says it is now.
     *
     * @param clock for example the {@link FakeClock} of which the receiver has {@link FakeClock#asClock()}
     * @return a new delivery
     */
    public SignedDelivery at(TimeSource clock) {
        return at(clock.now());
    }

    /**
     * The same delivery with a space behind its body: the same JSON, but not the bytes that were signed.
     *
     * @return a new delivery
     */
    public SignedDelivery tampered() {
        return sending((new String(signed, StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same signature over another body.
     *
     * @param json what is sent in place of what was signed
     * @return a new delivery
     */
    public SignedDelivery tampered(String json) {
        return sending(json.getBytes(StandardCharsets.UTF_8));
    }

    private SignedDelivery sending(byte[] body) {
        return new SignedDelivery(vendor, key, signed, body, at, hasSignature);
    }

    /**
     * The same delivery, signed six minutes before: a recorded one that is played again.
     *
     * @return a new delivery
     * @throws IllegalStateException if the vendor signs no time
     */
    public SignedDelivery late() {
        return shifted(TOO_FAR.negated());
    }

    /**
     * The same delivery, signed six minutes ahead: one of the two clocks is wrong.
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

    /**
     * The same delivery, signed with a secret that the receiver does not have.
     *
     * @return a new delivery
     */
    public SignedDelivery otherKey() {
        return new SignedDelivery(vendor, "not-" + key, signed, sent, at, hasSignature);
    }

    /**
     * The same delivery without any of the vendor's headers.
     *
     * @return a new delivery
     */
    public SignedDelivery unsigned() {
        return new SignedDelivery(vendor, key, signed, sent, at, false);
    }

    /**
     * The body.
     *
     * @return the raw bytes, as they arrive
     */
    public byte[] body() {
        return sent.clone();
    }

    /**
     * The headers of the signature, by the names that the vendor gives them.
     *
     * @return for a request of one's own, such as one of a web framework's tests
     */
    public Map<String, String> headers() {
        return hasSignature ? vendor.headers(key, at.getEpochSecond(), signed) : Map.of();
    }

    /**
     * A header, as {@code request::getHeader} gives it.
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

    /** The three forms. They are written out here, since a signer that shares the verifier's code proves nothing. */
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
