package dev.faultline.sequences.contacts;

import dev.faultline.core.WireName;

/**
 * The type of a custom field's values. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/custom-fields/create-a-custom-field">creating a custom
 * field</a>.
 */
public enum CustomFieldType implements WireName {
    /** Text. */
    TEXT("Text"),
    /** Numbers, which contacts carry as text too. */
    NUMBER("Number");

    private final String wireName;

    CustomFieldType(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
