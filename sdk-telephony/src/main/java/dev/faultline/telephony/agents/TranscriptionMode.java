package dev.faultline.telephony.agents;

/** The aim of a transcription. Source: the vendor's page on creating an agent. */
public enum TranscriptionMode {
    /** Speed. */
    OPTIMIZE_FOR_SPEED,
    /** Accuracy. */
    OPTIMIZE_FOR_ACCURACY
}
