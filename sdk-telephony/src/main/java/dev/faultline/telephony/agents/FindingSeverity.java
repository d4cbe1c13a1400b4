package dev.faultline.telephony.agents;

/** A finding's severity. Source: the vendor's page on prompt reviews. */
public enum FindingSeverity {
    /** A problem to look at. */
    WARNING,
    /** A remark. */
    INFO
}
