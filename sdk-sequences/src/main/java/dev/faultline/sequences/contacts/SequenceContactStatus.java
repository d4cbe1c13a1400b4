package dev.faultline.sequences.contacts;

import dev.faultline.sequences.ContractValue;

/**
 * The status of a contact in a sequence. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequence-contacts/list-contacts-in-sequence">listing
 * the contacts of a sequence</a>.
 */
public enum SequenceContactStatus implements ContractValue {
    /** Goes through the steps. */
    ACTIVE("active"),
    /** Waits. */
    PAUSED("paused"),
    /** Has completed or left the sequence. */
    FINISHED("finished"),
    /** Lacks data that a step needs; set by the system, and by the older contract also by a call. */
    INACTIVE("inactive"),
    /** Has answered by a machine. */
    OUT_OF_OFFICE("outOfOffice");

    private final String wireName;

    SequenceContactStatus(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
