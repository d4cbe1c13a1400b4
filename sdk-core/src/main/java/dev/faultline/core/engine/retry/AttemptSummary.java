package dev.faultline.core.engine.retry;

import dev.faultline.core.Decision;
import dev.faultline.core.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one failed attempt, by which it is judged.
 *
 * @param number from 1
 * @param startedAt when it began
 * @param took how long it took
 * @param outcome of this attempt alone
 * @param status the HTTP status, 0 if there was no response
 * @param cause the error code as sent, or the failure in a few words
 * @param requestId of the response
 * @param serverDelay the delay in the response, {@code null} if it has none
 * @param delayReason the place of that delay
 * @param staleConnection whether only a kept connection had been closed meanwhile, on the call's first attempt
 */
public record AttemptSummary(
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
