package dev.faultline.telephony;

/** Who called whom. */
public enum CallDirection {
    /** Somebody called the agent. */
    INBOUND,
    /** The agent called somebody. */
    OUTBOUND
}
