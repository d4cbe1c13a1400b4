package dev.faultline.telephony;

import java.time.Duration;
import java.time.Instant;

/**
 * Where a call's recording is. The link is signed: whoever has it can listen, and nobody can after seven days. Source: the
 * vendor's page on webhooks.
 *
 * @param url the link; keep it as secret as the recording itself
 * @param expiresBy when the link has ceased to work at the latest, reckoned from the delivery's arrival; of a delivery
 *     that was late or repeated it may be earlier
 */
public record Recording(String url, Instant expiresBy) {

    /** How long a link works from when it was signed. */
    public static final Duration LIFE = Duration.ofDays(7);

    /** Without the link. */
    @Override
    public String toString() {
        return "Recording[expiresBy=" + expiresBy + "]";
    }
}
