package dev.faultline.sequences.contacts;

import dev.faultline.core.WireName;

/**
 * The status of a contact's telephone number. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/contacts/create-a-contact">creating</a> and <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/contacts/update-a-contact">updating a contact</a>.
 */
public enum PhoneStatus implements WireName {
    /** It is being checked. */
    PENDING("Pending"),
    /** It is wrong. */
    INVALID("Invalid"),
    /** It is right. */
    VALID("Valid"),
    /** It could not be checked. */
    VALIDATION_FAILED("ValidationFailed"),
    /** It was never checked. */
    NOT_VALIDATED("NotValidated");

    private final String wireName;

    PhoneStatus(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
