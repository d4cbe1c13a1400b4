package dev.faultline.interviews;

/**
 * The types of events. Source: <a href="https://docs.celper.ai/concepts/webhooks-guide">webhooks guide</a> and
 * <a href="https://docs.celper.ai/endpoints/webhooks">webhook management</a>.
 */
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
