package dev.faultline.telephony.webhooks;

/**
 * The reason why a call was never connected. Of a completed call the same field names the side that hung up first, with
 * undocumented values. Source: <a href="https://dialnexa.com/docs/api-reference/webhooks">Webhooks</a>.
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
    /** The number is not assigned. */
    UNALLOCATED_PHONE_NUMBER,
    /** The number is not valid. */
    INVALID_PHONE_NUMBER,
    /** The network failed. */
    NETWORK_FAILURE,
    /** The SIP trunk did not accept the credentials. */
    SIP_AUTH_FAILED,
    /** The SIP trunk could not be reached. */
    SIP_TRUNK_UNREACHABLE,
    /** The reason is not known. */
    UNKNOWN
}
