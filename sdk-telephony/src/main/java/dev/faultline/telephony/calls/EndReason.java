package dev.faultline.telephony.calls;

/**
 * Why a call ended. There are more, for missing balance and capacity, whose names no page shows. Source: the vendor's
 * page on statuses.
 */
public enum EndReason {
    /** The person hung up. */
    USER_DISCONNECTED,
    /** The agent hung up. */
    AGENT_DISCONNECTED,
    /** The person did not pick up. */
    USER_DID_NOT_PICK_UP,
    /** The line was busy. */
    USER_BUSY,
    /** The person could not be reached. */
    USER_UNREACHABLE,
    /** The number is no number. */
    INVALID_PHONE_NUMBER,
    /** The workspace may not call this destination. */
    DESTINATION_FORBIDDEN,
    /** The network failed. */
    NETWORK_FAILURE,
    /** A voicemail answered. */
    VOICEMAIL_DETECTED,
    /** The conversation came to its end. */
    COMPLETED
}
