package dev.faultline.sequences.contacts;

import dev.faultline.core.WireName;

/**
 * The status of a contact in a sequence. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequence-contacts/list-contacts-in-sequence">listing
 * the contacts of a sequence</a>.
 */
public enum SequenceContactStatus implements WireName {
    /** Goes through the steps. */
    ACTIVE("Active"),
    /** Waits. */
    PAUSED("Paused"),
    /** Has completed or left the sequence. */
    FINISHED("Finished"),
    /** Lacks data that a step needs; set by the system, and by the older reference also by a call. */
    INACTIVE("Inactive"),
    /** Has answered by a machine. */
    OUT_OF_OFFICE("OutOfOffice");

    private final String wireName;

    SequenceContactStatus(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
