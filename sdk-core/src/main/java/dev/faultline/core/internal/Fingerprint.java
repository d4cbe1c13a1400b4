package dev.faultline.core.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Stands in messages, events and logs for what must not be there: a key, somebody's id, a path with ids. */
public final class Fingerprint {

    private static final int BYTES = 6;

    private Fingerprint() {}

    /**
     * Distinguishes one secret from others.
     *
     * @param secret any text
     * @return twelve hexadecimal digits, the same for the same text
     */
    public static String of(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
