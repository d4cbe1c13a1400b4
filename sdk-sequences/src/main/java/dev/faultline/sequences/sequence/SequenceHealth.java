package dev.faultline.sequences.sequence;

/**
 * The health of a sequence's senders. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequences/get-a-sequence">reading a sequence</a>.
 */
public enum SequenceHealth {
    /** Nothing hinders it. */
    HEALTHY,
    /** It makes no progress. */
    STALLED,
    /** It works in part. */
    DEGRADED,
    /** It cannot send. */
    BLOCKED
}
