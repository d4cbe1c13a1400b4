package dev.faultline.core;

import dev.faultline.core.internal.CallRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The server has said that it rejects requests for longer than this call may wait: the request was not sent. */
public final class CooldownException extends NotSentException {

    private static final long serialVersionUID = 1L;

    private final Duration delay;

    CooldownException(CallRecord record, String scope, Instant until, Duration delay, @Nullable SdkException cause) {
        super(record, scope, until, cause);
        this.delay = Objects.requireNonNull(delay, "delay");
    }

    /**
     * How long this call would have had to wait: for the end of the cooldown, and for the calls that came before it.
     *
     * @return from the moment it failed; an estimate where others wait too
     */
    public Duration delay() {
        return delay;
    }

    @Override
    String headline() {
        return scope() + " cools down until " + until() + ", this call's turn would come in " + delay.toMillis()
                + " ms, longer than it may wait, nothing was sent";
    }
}
