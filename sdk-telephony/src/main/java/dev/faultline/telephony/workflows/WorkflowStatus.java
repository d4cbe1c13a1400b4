package dev.faultline.telephony.workflows;

/** Where a workflow stands. Source: the vendor's pages on workflows. */
public enum WorkflowStatus {
    /** Not activated yet. */
    DRAFT,
    /** Leads go through it. */
    ACTIVE,
    /** Paused; a lead that waits goes on with the rest of its time once it is resumed. */
    PAUSED,
    /** All leads are through. */
    COMPLETED,
    /** Cancelled for good; the API has no action for it. */
    CANCELLED,
    /** Leads go through it; on older pages only. */
    RUNNING
}
