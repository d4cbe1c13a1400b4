package dev.faultline.sequences.sequence;

/**
 * The status of a sequence; archived ones usually have a flag of their own. Source: <a
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
    /** Archived, in older responses. */
    ARCHIVED
}
