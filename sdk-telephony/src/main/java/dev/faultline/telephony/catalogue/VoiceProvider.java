package dev.faultline.telephony.catalogue;

/** A voice's provider. Source: the vendor's page on listing voices. */
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
