package dev.faultline.telephony.agents;

/** The decision on a finding. Source: the vendor's page on prompt reviews. */
public enum FindingStatus {
    /** The finding is right. */
    ACCEPTED,
    /** The finding does not matter. */
    DISMISSED
}
