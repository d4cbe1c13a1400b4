package dev.faultline.core.engine.retry;

import dev.faultline.core.Decision;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The decision after a failed attempt.
 *
 * @param decision its reason, which the user sees on the attempt
 * @param delay before the next attempt, or the server's delay where the call ends
 */
public record Verdict(Decision decision, @Nullable Duration delay) {

    /** Whether the next attempt goes over a connection that is made for it. */
    public boolean onNewConnection() {
        return decision == Decision.STALE_CONNECTION || decision == Decision.NEW_CONNECTION;
    }

    /** Rounded up: a call that comes back a fraction of a millisecond early is rejected again. */
    long delayMillis() {
        return delay == null ? 0 : delay.plusNanos(999_999).toMillis();
    }
}
