package dev.faultline.telephony.agents;

/** The subject of a finding. Source: the vendor's page on prompt reviews. */
public enum FindingFamily {
    /** The prompt. */
    PROMPT,
    /** The settings of the version. */
    CONFIG
}
