package dev.faultline.sequences.enrolment;

import dev.faultline.core.WireName;

/** The details of a contact's status; only the older reference has them. Source: the page on reading a contact. */
public enum SequenceContactSubStatus implements WireName {
    /** Nothing. */
    NONE("None"),
    /** An automatic reply came. */
    AUTO_REPLIED("AutoReplied");

    private final String wireName;

    SequenceContactSubStatus(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
