package dev.faultline.core.engine.retry;

import dev.faultline.core.ApiException;
import dev.faultline.core.Decision;
import dev.faultline.core.Outcome;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.core.TransportException;
import dev.faultline.core.internal.Api;
import dev.faultline.core.internal.Operation;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** When a failed attempt is retried, after which wait, and why. */
public final class RetryRule {

    private final RetryPolicy policy;
    private final RetryCounter.Factory counters;

    public RetryRule(RetryPolicy policy) {
        this.policy = policy;
        counters = new RetryCounter.Factory(policy);
    }

    /** Counts the attempts of one call. */
    public RetryCounter begin() {
        return counters.begin();
    }

    public RetryPolicy policy() {
        return policy;
    }

    /**
     * The reason of every retry. The questions are asked in this order; the first no ends the call.
     *
     * @param failed the attempt that failed
     * @param now how the call stands
     */
    public Verdict judge(AttemptFailed failed, Circumstances now) {
        SdkException failure = failed.failure();
        AttemptSummary summary = failed.summary();
        Duration asked = summary.serverDelay();
        boolean forbidden = policy.neverRetryIf().test(failure);
        boolean canPass = canPass(failure, summary, now);

        // 1. Attempts and total time are left. (Where retrying was out of the question anyway, that is the reason.)
        if (canPass && !forbidden && summary.number() >= policy.maxAttempts()) {
            return new Verdict(Decision.ATTEMPTS_EXHAUSTED, asked);
        }
        if (canPass && !forbidden && (now.timeLeft.isZero() || now.timeLeft.isNegative())) {
            return new Verdict(Decision.TIME_EXHAUSTED, asked);
        }

        // 2. It can pass by itself: by the code's own advice, else by the status.
        if (!canPass || forbidden) {
            return new Verdict(canPass ? Decision.FORBIDDEN_BY_POLICY : Decision.NOT_RETRYABLE, asked);
        }
        if (summary.delayReason() == Decision.CIRCUIT_OPEN && !now.api.waitsForCircuit()) {
            return new Verdict(Decision.SERVER_CIRCUIT_OPEN, asked);
        }

        // 3. Retrying is allowed: it was not done, or doing it twice is safe.
        if (!allowed(failure, summary, now)) {
            return new Verdict(Decision.OUTCOME_UNKNOWN, asked);
        }

        // 4. The wait fits, and leaves time for a response. A server's delay is kept in full or not at all.
        if (asked != null && asked.compareTo(policy.maxServerDelay()) > 0) {
            return new Verdict(Decision.SERVER_DELAY_TOO_LONG, asked);
        }
        Decision why = asked != null ? summary.delayReason() : Decision.BACKOFF;
        if (!now.onNewConnection && (summary.staleConnection() || wantsConnection(summary.status()))) {
            why = summary.staleConnection() ? Decision.STALE_CONNECTION : Decision.NEW_CONNECTION;
        }
        Duration wait = why == Decision.BACKOFF ? backoff(summary.number()) : asked == null ? Duration.ZERO : asked;
        if (wait.plus(now.least).compareTo(now.timeLeft) >= 0) {
            return new Verdict(Decision.TIME_EXHAUSTED, wait);
        }
        return new Verdict(why, wait);
    }

    private boolean canPass(SdkException failure, AttemptSummary summary, Circumstances now) {
        return passes(failure, summary, now) || policy.alsoRetryIf().test(failure);
    }

    private static boolean passes(SdkException failure, AttemptSummary summary, Circumstances now) {
        if (failure instanceof ApiException answered) {
            boolean onAnother = wantsConnection(summary.status()) && !now.onNewConnection;
            return (answered.retryable() || onAnother) && !forbidden(failure, now);
        }
        return failure instanceof TransportException && failure.retryable();
    }

    private static boolean forbidden(SdkException failure, Circumstances now) {
        return failure instanceof ApiException answered && now.api.forbidsRetry(answered, now.operation);
    }

    /** 421 Misdirected Request and 425 Too Early name the connection as their cause. */
    private static boolean wantsConnection(int status) {
        return status == 421 || status == 425;
    }

    private boolean allowed(SdkException failure, AttemptSummary summary, Circumstances now) {
        if (policy.retryNonIdempotent()) {
            return true;
        }
        boolean notDone = summary.outcome() == Outcome.NOT_PROCESSED;
        if (now.operation.neverRetried()) {
            return notDone && (summary.status() == 429 || summary.status() == 0);
        }
        // a server that names a time on a 503 asks for a retry, which leaves open whether the request was done
        boolean askedByServer = summary.status() == 503
                && summary.serverDelay() != null
                && summary.delayReason() != Decision.RATE_LIMIT_RESET
                && !forbidden(failure, now);
        boolean askedByVendor =
                failure instanceof ApiException answered && now.api.allowsRetry(answered, now.operation);
        return notDone || now.operation.idempotent() || askedByServer || askedByVendor;
    }

    private Duration backoff(int attempt) {
        double exponential = policy.initialBackoff().toNanos() * Math.pow(policy.multiplier(), attempt - 1.0);
        double capped = Math.min(exponential, (double) policy.maxBackoff().toNanos());
        double spread = 1 + policy.jitter() * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return Duration.ofNanos((long) (capped * spread));
    }

    /**
     * How a call stands when one of its attempts has failed.
     *
     * @param timeLeft of its total timeout, or until its deadline
     * @param least time with which another attempt has a chance
     * @param operation the operation
     * @param api its API
     * @param onNewConnection whether the attempt went over a connection that was made for it already
     */
    public record Circumstances(
            Duration timeLeft, Duration least, Operation<?> operation, Api api, boolean onNewConnection) {}
}
