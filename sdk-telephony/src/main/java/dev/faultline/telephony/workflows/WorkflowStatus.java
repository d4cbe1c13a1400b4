package dev.faultline.telephony.workflows;

/** A workflow's state. Source: the vendor's pages on workflows. */
public enum WorkflowStatus {
    /** Not activated yet. */
    DRAFT,
    /** Leads go through it. */
    ACTIVE,
    /** Paused; a waiting lead continues with the rest of its wait after the resumption. */
    PAUSED,
    /** All leads are completed. */
    COMPLETED,
    /** Cancelled for good; the API has no action for it. */
    CANCELLED,
    /** Leads go through it; on older pages only. */
    RUNNING
}
