package dev.faultline.telephony.agents;

/** What is taken out of the sound. Source: the vendor's page on creating an agent. */
public enum DenoisingMode {
    /** Noise. */
    REMOVE_NOISE,
    /** Noise, and the speech of others. */
    REMOVE_NOISE_AND_SPEECH
}
