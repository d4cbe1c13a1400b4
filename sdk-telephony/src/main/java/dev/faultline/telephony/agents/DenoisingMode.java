package dev.faultline.telephony.agents;

/** The noise to remove from the sound. Source: the vendor's page on creating an agent. */
public enum DenoisingMode {
    /** Background noise. */
    REMOVE_NOISE,
    /** Background noise and the speech of others. */
    REMOVE_NOISE_AND_SPEECH
}
