package dev.faultline.telephony.calls;

import java.util.Set;

/**
 * A call's state. A completed call need not be a successful one: see its end reason. The contract leaves the set open.
 * Source: <a href="https://dialnexa.mintlify.app/reference/statuses">Statuses</a>.
 */
public enum CallStatus {
    /** Created, not started. */
    CREATED,
    /** Accepted for dialling. */
    INITIATED,
    /** Handed over to the carrier. */
    SENT,
    /** Received. */
    RECEIVED,
    /** Answered and ended. */
    COMPLETED,
    /** Not picked up. */
    DID_NOT_PICK,
    /** The line was busy. */
    BUSY,
    /** No answer. */
    NO_ANSWER,
    /** Not placed, or broken off. */
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
    HANGUP;

    private static final Set<CallStatus> OPEN = Set.of(CREATED, INITIATED, SENT, RECEIVED, QUEUED, IN_PROGRESS);

    boolean isFinal() {
        return !OPEN.contains(this);
    }
}
