package dev.faultline.telephony.catalogue;

/** A voice's accent. Source: the vendor's page on listing voices. */
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
