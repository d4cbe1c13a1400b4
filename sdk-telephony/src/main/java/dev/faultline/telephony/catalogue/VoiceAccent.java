package dev.faultline.telephony.catalogue;

/** Where a voice sounds to come from. Source: the vendor's page on listing voices. */
public enum VoiceAccent {
    /** Indian. */
    INDIAN,
    /** British. */
    BRITISH,
    /** American. */
    AMERICAN,
    /** Canadian. */
    CANADIAN,
    /** African. */
    AFRICAN,
    /** Australian. */
    AUSTRALIAN,
    /** Swedish. */
    SWEDISH
}
