package dev.faultline.telephony.workflows;

/** Where a lead stands in a workflow. Source: the vendor's older pages on statuses and on leads. */
public enum WorkflowLeadStatus {
    /** Not begun. */
    PENDING,
    /** On its way. */
    ACTIVE,
    /** On its way; another page's word for it. */
    IN_PROGRESS,
    /** Through. */
    COMPLETED,
    /** Dropped by a step. */
    DROPPED,
    /** Taken out. */
    REMOVED,
    /** Could not go on. */
    FAILED
}
