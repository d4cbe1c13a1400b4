package dev.faultline.sequences.contacts;

import dev.faultline.sequences.ContractValue;

/**
 * The type of a custom field's values. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/custom-fields/create-a-custom-field">creating a custom
 * field</a>.
 */
public enum CustomFieldType implements ContractValue {
    /** Text. */
    TEXT("text"),
    /** Numbers, which contacts carry as text too. */
    NUMBER("number");

    private final String wireName;

    CustomFieldType(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
