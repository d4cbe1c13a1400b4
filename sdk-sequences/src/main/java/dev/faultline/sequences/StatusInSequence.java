package dev.faultline.sequences;

import dev.faultline.core.WireName;

/** Where a contact stands in a sequence. Source: the vendor's pages on the contacts of sequences. */
public enum StatusInSequence implements WireName {
    /** The sequence works on the contact. */
    ACTIVE("active"),
    /** Stopped for now. */
    PAUSED("paused"),
    /** At the end. */
    FINISHED("finished"),
    /** Set by the system, where data is missing that the sequence needs. */
    INACTIVE("inactive"),
    /** Away. */
    OUT_OF_OFFICE("outOfOffice");

    private final String wireName;

    StatusInSequence(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
