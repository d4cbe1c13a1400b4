package dev.faultline.telephony.workflows;

/** A lead's state in a workflow. Source: the vendor's older pages on statuses and on leads. */
public enum WorkflowLeadStatus {
    /** Not started. */
    PENDING,
    /** In progress. */
    ACTIVE,
    /** In progress, under the name of another page. */
    IN_PROGRESS,
    /** Completed. */
    COMPLETED,
    /** Dropped by a step. */
    DROPPED,
    /** Removed. */
    REMOVED,
    /** Failed. */
    FAILED
}
