package dev.faultline.sequences.contacts;

import dev.faultline.core.WireName;

/**
 * Whether a contact is to be called. Only the current contract has it. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/contacts/update-a-contact">updating a contact</a>.
 */
public enum CallStatus implements WireName {
    /** Nothing is set; sent, it clears the status. */
    NONE("none"),
    /** The contact is to be called. */
    TO_CALL("toCall"),
    /** The contact was called. */
    CALLED("called");

    private final String wireName;

    CallStatus(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
