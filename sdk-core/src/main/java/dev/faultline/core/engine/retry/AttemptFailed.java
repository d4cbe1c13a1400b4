package dev.faultline.core.engine.retry;

import dev.faultline.core.Attempt;
import dev.faultline.core.Decision;
import dev.faultline.core.SdkException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An attempt failed; what follows is not decided yet. */
public final class AttemptFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final SdkException failure;
    private final transient AttemptSummary summary;

    public AttemptFailed(SdkException failure, AttemptSummary summary) {
        super(null, null, false, false);
        this.failure = failure;
        this.summary = summary;
    }

    /** The exception of the call, if it ends here. */
    public SdkException failure() {
        return failure;
    }

    public AttemptSummary summary() {
        return summary;
    }

    public Attempt attempt(Decision decision, @Nullable Duration delay) {
        return new Attempt(
                summary.number(),
                summary.startedAt(),
                summary.took(),
                summary.status(),
                summary.cause(),
                summary.requestId(),
                decision,
                delay);
    }
}
