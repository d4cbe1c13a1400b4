package dev.faultline.sequences.sequence;

/**
 * Where a sequence stands; archived ones are usually told by a flag of their own. Source: the vendor's pages on
 * sequences.
 */
public enum SequenceStatus {
    /** Never started. */
    NEW,
    /** Running. */
    ACTIVE,
    /** Stopped for now. */
    PAUSED,
    /** Put away, in older responses. */
    ARCHIVED
}
