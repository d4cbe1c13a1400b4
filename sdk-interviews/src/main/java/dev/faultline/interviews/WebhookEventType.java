package dev.faultline.interviews;

/** What a webhook can be subscribed to. Source: the vendor's pages on webhooks. */
public enum WebhookEventType {
    /** The analysis of an interview has finished. */
    ANALYSIS_READY,
    /** A candidate's status has changed. */
    CANDIDATE_STATUS_CHANGED,
    /** The analysis of a CV has finished. */
    CV_ANALYSIS_COMPLETE,
    /** A bulk import has finished. */
    BULK_IMPORT_COMPLETE
}
