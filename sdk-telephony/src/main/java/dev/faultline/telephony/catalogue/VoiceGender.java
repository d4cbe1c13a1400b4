package dev.faultline.telephony.catalogue;

import dev.faultline.core.WireName;

/** A voice's gender. Source: the vendor's page on listing voices. */
public enum VoiceGender implements WireName {
    /** Male. */
    MALE("male"),
    /** Female. */
    FEMALE("female"),
    /** Non-binary. */
    NON_BINARY("non-binary");

    private final String wireName;

    VoiceGender(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
