package dev.faultline.sequences.sequence;

/**
 * Where a sequence stands; archived ones are usually told by a flag of their own. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequences/get-a-sequence">reading</a> and <a
 * href="https://docs.reply.io/api-reference/sequences/list-all-sequences">listing sequences</a>.
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
