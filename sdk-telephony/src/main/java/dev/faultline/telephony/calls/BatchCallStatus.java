package dev.faultline.telephony.calls;

/** Where a batch stands. Source: the vendor's page on listing batch calls, and older pages. */
public enum BatchCallStatus {
    /** Taken on; an acknowledgement of its creation, no lasting state. */
    INITIATED,
    /** Not started yet, and not to be by itself. */
    DRAFT,
    /** Waiting for its turn: a workspace's batches run one at a time. */
    WAITING,
    /** To be started at a time. */
    SCHEDULED,
    /** Calling. */
    RUNNING,
    /** Paused; calls that had begun were finished. */
    PAUSED,
    /** Every recipient has been called, for good. */
    COMPLETED,
    /** Cancelled for good; what had been queued is not called. */
    CANCELLED,
    /** Deleted. */
    DELETED,
    /** Calling; an old name. */
    ACTIVE,
    /** Waiting; on older pages only. */
    QUEUED,
    /** Calling; on older pages only. */
    PROCESSING,
    /** Could not be done; on older pages only. */
    FAILED
}
