package dev.faultline.sequences.contacts;

import dev.faultline.core.internal.Checks;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A contact to be created. The required fields are not documented; clients send an email or a LinkedIn address. Source:
 * <a href="https://api-docs.platform.replycontrol.com/api-reference/contacts/create-a-contact">creating a contact</a>.
 */
public final class NewContact extends ContactData {

    private NewContact(Builder builder) {
        super(builder);
    }

    /** Starts with nothing. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a contact. */
    public static final class Builder extends ContactData.Builder<Builder> {

        private Builder() {}

        /**
         * Sets a custom field. New contacts name it by its key, changes by its id or name.
         *
         * @param key the field's key
         * @param value its value; numbers are sent as text too
         */
        public Builder customField(String key, String value) {
            Checks.notBlank(key, "key", "the key of a custom field");
            Checks.notNull(value, "value", "the field's value");
            Map<String, Object> field = new LinkedHashMap<>();
            field.put("key", key);
            field.put("value", value);
            return add("customFields", field);
        }

        /**
         * The contact.
         *
         * @return immutable
         */
        public NewContact build() {
            return new NewContact(this);
        }
    }
}
