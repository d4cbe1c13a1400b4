package dev.faultline.core;

/** A vendor's advice on retrying after one of its error codes. */
public enum RetryAdvice {
    /** Retrying the same request cannot help: something has to change first. */
    NEVER,
    /** Retry after exponential backoff. */
    BACKOFF,
    /** Repeat once the delay that the server gives has passed; back off where it gives none. */
    AFTER_DELAY
}
