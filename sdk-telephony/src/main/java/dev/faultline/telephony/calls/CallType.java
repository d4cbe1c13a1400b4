package dev.faultline.telephony.calls;

/** A call's medium. */
public enum CallType {
    /** By phone. */
    PHONE,
    /** By a browser. */
    WEB,
    /** By phone, as webhooks name it. */
    PHONE_CALL
}
