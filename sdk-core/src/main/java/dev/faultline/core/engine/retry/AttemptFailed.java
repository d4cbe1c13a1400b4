package dev.faultline.core.engine.retry;

import dev.faultline.core.Attempt;
import dev.faultline.core.Decision;
import dev.faultline.core.Outcome;
import dev.faultline.core.SdkException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An attempt failed; what follows is not decided yet. */
public final class AttemptFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final SdkException failure;
    private final transient Facts facts;

    public AttemptFailed(SdkException failure, Facts facts) {
        super(null, null, false, false);
        this.failure = failure;
        this.facts = facts;
    }

    /** The exception of the call, if it ends here. */
    public SdkException failure() {
        return failure;
    }

    public Facts facts() {
        return facts;
    }

    public Attempt attempt(Decision decision, @Nullable Duration delay) {
        return new Attempt(
                facts.number, facts.startedAt, facts.took, facts.status, facts.cause, facts.requestId, decision, delay);
    }

    /**
     * The facts of the attempt.
     *
     * @param number from 1
     * @param startedAt when it began
     * @param took how long it took
     * @param outcome what this attempt alone may have left behind
     * @param status the HTTP status, 0 if there was no response
     * @param cause the error code as sent, or the failure in a few words
     * @param requestId of the response
     * @param serverDelay what the server asked for, {@code null} if nothing or no time at all
     * @param delayReason where it said so
     * @param staleConnection whether only a kept connection had been closed meanwhile, on the call's first attempt
     */
    public record Facts(
            int number,
            Instant startedAt,
            Duration took,
            Outcome outcome,
            int status,
            String cause,
            @Nullable String requestId,
            @Nullable Duration serverDelay,
            Decision delayReason,
            boolean staleConnection) {}
}
