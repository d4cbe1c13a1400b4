package dev.faultline.core.engine;

import dev.faultline.core.SdkException;
import dev.faultline.core.engine.circuit.Circuit;
import dev.faultline.core.engine.http.Freshness;
import dev.faultline.core.engine.retry.RetryCounter;
import dev.faultline.core.engine.retry.Verdict;
import org.jspecify.annotations.Nullable;

/** What the attempts of a call leave to its next one. Used only by the thread that takes the call's steps. */
final class EarlierAttempts {

    private final RetryCounter counter;

    /** How fresh a connection the next attempt asks for. */
    private Freshness freshness;

    /** The failure of the attempt before, which every later rejection has as its cause. */
    private @Nullable SdkException failure;

    /** Not null from a backoff of our own to the attempt that follows, which a circuit may count on. */
    private Circuit.@Nullable Waiting behind;

    /** No attempt has been made; the first one asks for a connection of that kind. */
    EarlierAttempts(RetryCounter counter, Freshness freshness) {
        this.counter = counter;
        this.freshness = freshness;
    }

    Freshness freshness() {
        return freshness;
    }

    @Nullable
    SdkException failure() {
        return failure;
    }

    /** Returns the milliseconds before the next attempt, below zero if there is none. */
    long recordFailure(SdkException failed, Verdict verdict) {
        long millis = counter.recordFailure(verdict);
        if (millis >= 0) {
            failure = failed;
            freshness = verdict.onNewConnection() ? Freshness.NEW : freshness;
        }
        return millis;
    }

    /** A read follows, which is no retry. */
    void recordReadBack(SdkException failed) {
        failure = failed;
    }

    void recordSuccess() {
        counter.recordSuccess();
    }

    /** The circuit may end the backoff that has begun. */
    void waitBehind(Circuit.Waiting circuit) {
        behind = circuit;
    }

    /** The backoff is over: unless the circuit has ended it, it counts on this call no longer. */
    void endBackoff() {
        if (behind != null && !behind.woken()) {
            behind.cancel();
            behind = null;
        }
    }

    /** The next attempt begins; the circuit has the permit that it took. */
    void recordStart() {
        behind = null;
    }

    /** The call ends. */
    void end() {
        if (behind != null) {
            behind.cancel();
        }
    }

    /** Prefers the failure of an earlier attempt to a later one without an attempt: it says more, and its outcome counts. */
    RuntimeException endedBy(RuntimeException later) {
        if (failure == null) {
            return later;
        }
        failure.addSuppressed(later);
        return failure;
    }
}
