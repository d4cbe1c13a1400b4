package dev.faultline.telephony.agents;

/** How much a finding matters. Source: the vendor's page on prompt reviews. */
public enum FindingSeverity {
    /** It should be looked at. */
    WARNING,
    /** Good to know. */
    INFO
}
