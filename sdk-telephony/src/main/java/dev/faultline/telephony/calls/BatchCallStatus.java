package dev.faultline.telephony.calls;

/** A batch's state. Source: the vendor's page on listing batch calls, and older pages. */
public enum BatchCallStatus {
    /** Accepted; only in the response to its creation. */
    INITIATED,
    /** Not started, and not scheduled. */
    DRAFT,
    /** Waiting for its turn: a workspace's batches run one at a time. */
    WAITING,
    /** Scheduled. */
    SCHEDULED,
    /** Calling. */
    RUNNING,
    /** Paused; calls that had begun were finished. */
    PAUSED,
    /** Every recipient has been called, for good. */
    COMPLETED,
    /** Cancelled for good; queued calls are not placed. */
    CANCELLED,
    /** Deleted. */
    DELETED,
    /** Calling; an older name. */
    ACTIVE,
    /** Waiting; on older pages only. */
    QUEUED,
    /** Calling; on older pages only. */
    PROCESSING,
    /** Failed; on older pages only. */
    FAILED
}
