package dev.faultline.telephony.catalogue;

/** Whose voice it is. Source: the vendor's page on listing voices. */
public enum VoiceProvider {
    /** ElevenLabs. */
    ELEVENLABS,
    /** smallest.ai. */
    SMALLESTAI,
    /** Sarvam. */
    SARVAM,
    /** Cartesia. */
    CARTESIA
}
