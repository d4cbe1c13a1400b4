package dev.faultline.telephony.calls;

/**
 * Where a call stands. A finished call is not a successful one: its end reason says how it went. Source: the vendor's
 * pages on statuses; the contract itself leaves the set open.
 */
public enum CallStatus {
    /** Known, not started. */
    CREATED,
    /** Accepted for dialling. */
    INITIATED,
    /** Handed over to the carrier. */
    SENT,
    /** Received. */
    RECEIVED,
    /** Answered and over. */
    COMPLETED,
    /** Not picked up. */
    DID_NOT_PICK,
    /** The line was busy. */
    BUSY,
    /** No answer. */
    NO_ANSWER,
    /** Could not be placed, or broke off. */
    FAILED,
    /** Cancelled before it was placed. */
    CANCELLED,
    /** The time for its retries has passed. */
    RETRY_EXPIRED,
    /** Waiting to be placed; on older pages only. */
    QUEUED,
    /** Under way; on older pages only. */
    IN_PROGRESS,
    /** A voicemail answered; on older pages only. */
    VOICEMAIL,
    /** Ended; in webhooks only. */
    HANGUP
}
