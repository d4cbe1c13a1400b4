package dev.faultline.telephony.calls;

/** By which way a call goes. */
public enum CallType {
    /** By phone. */
    PHONE,
    /** By a browser. */
    WEB,
    /** By phone, as webhooks call it. */
    PHONE_CALL
}
