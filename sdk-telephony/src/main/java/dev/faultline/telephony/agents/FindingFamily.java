package dev.faultline.telephony.agents;

/** What a finding is about. Source: the vendor's page on prompt reviews. */
public enum FindingFamily {
    /** The prompt. */
    PROMPT,
    /** The settings of the version. */
    CONFIG
}
