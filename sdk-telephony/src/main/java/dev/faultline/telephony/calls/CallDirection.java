package dev.faultline.telephony.calls;

/** Who called whom. */
public enum CallDirection {
    /** Somebody called the agent. */
    INBOUND,
    /** The agent called somebody. */
    OUTBOUND
}
