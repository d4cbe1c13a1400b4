package dev.faultline.telephony.webhooks;

/**
 * Why a call was never connected. Of a completed call the same field says who hung up first, in words that no page lists.
 * Source: the vendor's page on webhooks.
 */
public enum HangupReason {
    /** The person did not pick up. */
    USER_DID_NOT_PICK_UP,
    /** The line was busy. */
    USER_BUSY,
    /** A voicemail answered. */
    VOICEMAIL_DETECTED,
    /** The person could not be reached. */
    USER_UNREACHABLE,
    /** Nobody has this number. */
    UNALLOCATED_PHONE_NUMBER,
    /** The number is no number. */
    INVALID_PHONE_NUMBER,
    /** The network failed. */
    NETWORK_FAILURE,
    /** The SIP trunk did not accept the credentials. */
    SIP_AUTH_FAILED,
    /** The SIP trunk could not be reached. */
    SIP_TRUNK_UNREACHABLE,
    /** The vendor's own word for a reason that is not known. */
    UNKNOWN
}
