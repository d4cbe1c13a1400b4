package dev.faultline.telephony.calls;

/**
 * The reason for a call's end. There are more, for missing balance and capacity, whose names are not documented.
 * Source: <a href="https://dialnexa.mintlify.app/reference/statuses">Statuses</a>.
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
    /** The number is not valid. */
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
