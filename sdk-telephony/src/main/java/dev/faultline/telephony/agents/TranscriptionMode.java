package dev.faultline.telephony.agents;

/** What matters more while speech becomes text. Source: the vendor's page on creating an agent. */
public enum TranscriptionMode {
    /** That it is fast. */
    OPTIMIZE_FOR_SPEED,
    /** That it is right. */
    OPTIMIZE_FOR_ACCURACY
}
