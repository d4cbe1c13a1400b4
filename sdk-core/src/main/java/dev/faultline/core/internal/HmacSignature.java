package dev.faultline.core.internal;

import dev.faultline.core.WebhookException;
import dev.faultline.core.WebhookException.Reason;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Verifies HMAC-SHA256 signatures over {@code <timestamp>.<raw body>}, or over the raw body alone, in constant time.
 * Any of several secrets is accepted, so that they can be rotated.
 */
public final class HmacSignature {

    private static final int MOST_DIGITS = 15;

    private static final long FAR_AWAY = 1_000_000_000_000_000L;

    private final List<byte[]> secrets;
    private final Duration tolerance;
    private final Clock clock;

    /**
     * A verifier.
     *
     * @param secrets the secrets, whole, as UTF-8
     * @param tolerance how far the timestamp may be from now, in either direction
     * @param clock the present
     */
    public HmacSignature(List<String> secrets, Duration tolerance, Clock clock) {
        this.secrets = secrets.stream()
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList();
        this.tolerance = tolerance;
        this.clock = clock;
    }

    /**
     * Verifies one delivery.
     *
     * @param timestamp Unix seconds as the header has them, {@code null} if it has none
     * @param signatures hexadecimal, as the header has them
     * @param body the raw bytes of the body
     * @throws WebhookException if the signature is malformed, wrong, or too far from now
     */
    public void verify(@Nullable String timestamp, List<String> signatures, byte[] body) {
        if (timestamp == null || !isCount(timestamp) || signatures.isEmpty()) {
            throw new WebhookException(
                    Reason.MALFORMED_SIGNATURE, "the signature header does not have the documented form");
        }
        boolean genuine = false;
        for (byte[] secret : secrets) {
            byte[] expected = sign(secret, timestamp, body);
            for (String signature : signatures) {
                genuine |= MessageDigest.isEqual(expected, bytes(signature));
            }
        }
        if (!genuine) {
            throw new WebhookException(
                    Reason.WRONG_SIGNATURE, "the signature does not match this body and the secrets");
        }
        Duration apart = sinceEpoch(timestamp).minusSeconds(clock.instant().getEpochSecond());
        if (apart.abs().compareTo(tolerance) > 0) {
            throw new WebhookException(
                    Reason.OUTSIDE_TOLERANCE, "the signature is " + apart.abs() + " from now, more than " + tolerance);
        }
    }

    private static boolean isCount(String timestamp) {
        return !timestamp.isEmpty() && timestamp.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** More digits than a long holds are millions of years away, whatever they are. */
    private static Duration sinceEpoch(String timestamp) {
        return Duration.ofSeconds(timestamp.length() > MOST_DIGITS ? FAR_AWAY : Long.parseLong(timestamp));
    }

    /**
     * Verifies a delivery where the vendor signs no timestamp.
     *
     * @param secrets the secrets, whole, as UTF-8
     * @param signatures hexadecimal, as the headers have them
     * @param body the raw bytes of the body
     * @throws WebhookException if the signature is malformed or wrong
     */
    public static void verify(List<String> secrets, List<String> signatures, byte[] body) {
        if (signatures.stream().noneMatch(signature -> bytes(signature).length > 0)) {
            throw new WebhookException(
                    Reason.MALFORMED_SIGNATURE, "the signature header does not have the documented form");
        }
        boolean genuine = false;
        for (String secret : secrets) {
            byte[] expected = hmac(secret.getBytes(StandardCharsets.UTF_8), body);
            for (String signature : signatures) {
                genuine |= MessageDigest.isEqual(expected, bytes(signature));
            }
        }
        if (!genuine) {
            throw new WebhookException(
                    Reason.WRONG_SIGNATURE, "the signature does not match this body and the secrets");
        }
    }

    /**
     * Signs a delivery without a timestamp, for tests of receivers.
     *
     * @param secret the secret, whole
     * @param body the raw bytes of the body
     * @return hexadecimal, lower case
     */
    public static String sign(String secret, byte[] body) {
        return HexFormat.of().formatHex(hmac(secret.getBytes(StandardCharsets.UTF_8), body));
    }

    /**
     * Signs a delivery, for tests of receivers.
     *
     * @param secret the secret, whole
     * @param timestamp Unix seconds
     * @param body the raw bytes of the body
     * @return hexadecimal, lower case
     */
    public static String sign(String secret, long timestamp, byte[] body) {
        return HexFormat.of().formatHex(sign(secret.getBytes(StandardCharsets.UTF_8), Long.toString(timestamp), body));
    }

    private static byte[] sign(byte[] secret, String timestamp, byte[] body) {
        return hmac(secret, (timestamp + ".").getBytes(StandardCharsets.US_ASCII), body);
    }

    private static byte[] hmac(byte[] secret, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks HmacSHA256, which every one must have", e);
        }
    }

    private static byte[] bytes(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
