package dev.faultline.telephony.calls;

/** A call's direction. */
public enum CallDirection {
    /** Somebody called the agent. */
    INBOUND,
    /** The agent called somebody. */
    OUTBOUND
}
