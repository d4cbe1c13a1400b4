package dev.faultline.core;

/** Why a call went on, or ended, after one of its attempts. */
public enum Decision {
    /** The attempt succeeded. */
    DONE(false, "done"),
    /** Retried after the wait in the server's {@code Retry-After} header. */
    RETRY_AFTER_HEADER(true, "the server's Retry-After"),
    /** Retried after the wait in the error's body. */
    RETRY_AFTER_BODY(true, "the delay in the error's body"),
    /** Retried once the spent rate limit is reset. */
    RATE_LIMIT_RESET(true, "the reset of the spent rate limit"),
    /** Retried once the time has passed for which the server's own circuit is open. */
    CIRCUIT_OPEN(true, "the server's own circuit is open"),
    /** Retried after exponential backoff, since the server gave no delay. */
    BACKOFF(true, "backoff"),
    /** Retried at once, one time: a kept connection had been closed by the server. */
    STALE_CONNECTION(true, "a kept connection had gone stale"),
    /** Retried at once, one time, on another connection: the server asked for that with 421 or 425. */
    NEW_CONNECTION(true, "the server wants another connection"),
    /** Followed by a read: the rejection shows that an attempt before it, whose response was lost, may have been done. */
    READ_BACK(true, "an earlier attempt may have done it, which a read tells"),
    /** Not retried: the server's own circuit is open, and the response names no time. */
    SERVER_CIRCUIT_OPEN(false, "the server's own circuit is open"),
    /** Not retried: it cannot pass by itself. */
    NOT_RETRYABLE(false, "it cannot pass by itself"),
    /** Not retried: it may have been done, and doing it twice is not safe. */
    OUTCOME_UNKNOWN(false, "it may have been done already"),
    /** Not retried: the policy's {@code neverRetryIf} said no. */
    FORBIDDEN_BY_POLICY(false, "the policy forbids it"),
    /** Not retried: the policy's attempts are used up. */
    ATTEMPTS_EXHAUSTED(false, "no attempts are left"),
    /** Not retried: the wait does not fit into what is left of the total time, or until the deadline. */
    TIME_EXHAUSTED(false, "the wait does not fit the time that is left"),
    /** Not retried: the server asks for a longer wait than the policy allows. */
    SERVER_DELAY_TOO_LONG(false, "the server asks for a longer wait than maxServerDelay"),
    /** Ended by an interrupt, a cancel, or the client's end. */
    STOPPED(false, "the call was stopped");

    private final boolean repeats;
    private final String reason;

    Decision(boolean repeats, String reason) {
        this.repeats = repeats;
        this.reason = reason;
    }

    /**
     * Whether another attempt follows.
     *
     * @return {@code true} if the call goes on
     */
    public boolean retries() {
        return repeats;
    }

    /**
     * The reason in a few words.
     *
     * @return for people
     */
    public String reason() {
        return reason;
    }
}
