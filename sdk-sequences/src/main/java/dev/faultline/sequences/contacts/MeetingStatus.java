package dev.faultline.sequences.contacts;

import dev.faultline.core.WireName;

/**
 * Whether a meeting with a contact is booked. Only the current contract has it. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/contacts/update-a-contact">updating a contact</a>.
 */
public enum MeetingStatus implements WireName {
    /** Nothing is set; sent, it clears the status. */
    NONE("none"),
    /** A meeting is booked. */
    MEETING_BOOKED("meetingBooked");

    private final String wireName;

    MeetingStatus(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
