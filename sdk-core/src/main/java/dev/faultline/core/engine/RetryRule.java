package dev.faultline.core.engine;

import dev.faultline.core.ApiException;
import dev.faultline.core.Decision;
import dev.faultline.core.Outcome;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.core.TransportException;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** When a failed attempt is repeated, after which wait, and why. */
final class RetryRule {

    private final RetryPolicy policy;
    private final Retry retry;

    RetryRule(RetryPolicy policy) {
        this.policy = policy;
        // Stops are decided by the predicate, never by a negative interval; the clock and the sleeping are ours, since
        // Resilience4j's sleep is one static function for the whole JVM and an interrupt would look like a failure.
        retry = Retry.of(
                "faultline",
                RetryConfig.custom()
                        .maxAttempts(policy.maxAttempts())
                        .retryOnException(
                                failure -> ((Verdict) failure).decision().repeats())
                        .intervalBiFunction(
                                (attempt, failed) -> verdictOf(failed).delayMillis())
                        .build());
    }

    private static Verdict verdictOf(Either<Throwable, Object> failed) {
        return (Verdict) failed.getLeft();
    }

    RetryPolicy policy() {
        return policy;
    }

    /** Counts the attempts of one call. */
    Retry.AsyncContext<Object> begin() {
        return retry.asyncContext();
    }

    /**
     * The reason of every retry. The questions are asked in this order; the first no ends the call.
     *
     * @param failed the attempt that failed
     * @param timeLeft of the call's total timeout, or until the request is pointless
     * @param repeatable whether doing it twice is safe
     */
    Verdict judge(AttemptFailed failed, Duration timeLeft, boolean repeatable) {
        SdkException failure = failed.failure();
        AttemptFailed.Facts facts = failed.facts();
        Duration asked = facts.serverDelay();
        boolean canPass = !policy.neverRetryIf().test(failure) && canPass(failure);

        // 1. Attempts and total time are left. (Where repeating was out of the question anyway, that is the reason.)
        if (canPass && facts.number() >= policy.maxAttempts()) {
            return new Verdict(Decision.ATTEMPTS_EXHAUSTED, asked);
        }
        if (canPass && (timeLeft.isZero() || timeLeft.isNegative())) {
            return new Verdict(Decision.TIME_EXHAUSTED, asked);
        }

        // 2. It can pass by itself: by the code's own advice, else by the status.
        if (!canPass) {
            boolean vetoed = canPass(failure);
            return new Verdict(vetoed ? Decision.FORBIDDEN_BY_POLICY : Decision.NOT_RETRYABLE, asked);
        }

        // 3. Repeating is allowed: it was not done, or doing it twice is safe.
        if (facts.outcome() != Outcome.NOT_PROCESSED && !repeatable && !policy.repeatUnsafe()) {
            return new Verdict(Decision.OUTCOME_UNKNOWN, asked);
        }

        // 4. The wait fits. A server's delay is kept in full or not at all.
        if (facts.staleConnection()) {
            return new Verdict(Decision.STALE_CONNECTION, Duration.ZERO);
        }
        if (asked != null && asked.compareTo(policy.maxServerDelay()) > 0) {
            return new Verdict(Decision.SERVER_DELAY_TOO_LONG, asked);
        }
        Duration wait = asked != null ? asked : backoff(facts.number());
        if (wait.compareTo(timeLeft) >= 0) {
            return new Verdict(Decision.TIME_EXHAUSTED, wait);
        }
        return new Verdict(asked != null ? facts.delayReason() : Decision.BACKOFF, wait);
    }

    private boolean canPass(SdkException failure) {
        boolean answeredOrLost = failure instanceof ApiException || failure instanceof TransportException;
        return (answeredOrLost && failure.retryable()) || policy.alsoRetryIf().test(failure);
    }

    private Duration backoff(int attempt) {
        double exponential = policy.initialBackoff().toNanos() * Math.pow(policy.multiplier(), attempt - 1.0);
        double capped = Math.min(exponential, (double) policy.maxBackoff().toNanos());
        double spread = 1 + policy.jitter() * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return Duration.ofNanos((long) (capped * spread));
    }
}
