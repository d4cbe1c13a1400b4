package dev.faultline.telephony.catalogue;

import dev.faultline.core.WireName;

/** What a voice sounds like. Source: the vendor's page on listing voices. */
public enum VoiceGender implements WireName {
    /** Male. */
    MALE("male"),
    /** Female. */
    FEMALE("female"),
    /** Neither of them. */
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
