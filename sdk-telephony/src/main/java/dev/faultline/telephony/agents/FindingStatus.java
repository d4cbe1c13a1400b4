package dev.faultline.telephony.agents;

/** What is made of a finding. Source: the vendor's page on prompt reviews. */
public enum FindingStatus {
    /** It is right. */
    ACCEPTED,
    /** It does not matter. */
    DISMISSED
}
