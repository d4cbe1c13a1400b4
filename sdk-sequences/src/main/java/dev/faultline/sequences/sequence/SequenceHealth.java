package dev.faultline.sequences.sequence;

/** How well a sequence can send. Source: the vendor's page on reading a sequence. */
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
