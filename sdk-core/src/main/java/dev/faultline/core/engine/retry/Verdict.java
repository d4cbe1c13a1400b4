package dev.faultline.core.engine.retry;

import dev.faultline.core.Decision;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is to follow a failed attempt. It is a throwable only so that Resilience4j's {@code Retry} can carry it. */
public final class Verdict extends Exception {

    private static final long serialVersionUID = 1L;

    private final Decision decision;
    private final @Nullable Duration delay;

    public Verdict(Decision decision, @Nullable Duration delay) {
        super(null, null, false, false);
        this.decision = decision;
        this.delay = delay;
    }

    public Decision decision() {
        return decision;
    }

    /** Whether the next attempt goes over a connection that is made for it. */
    public boolean onNewConnection() {
        return decision == Decision.STALE_CONNECTION || decision == Decision.NEW_CONNECTION;
    }

    /** Before the next attempt, or what the server asked for where the call ends. */
    @Nullable
    public Duration delay() {
        return delay;
    }

    /** Rounded up: a call that comes back a fraction of a millisecond early is rejected again. */
    long delayMillis() {
        return delay == null ? 0 : delay.plusNanos(999_999).toMillis();
    }
}
