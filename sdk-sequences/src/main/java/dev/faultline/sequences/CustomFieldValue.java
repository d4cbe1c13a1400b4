package dev.faultline.sequences;

import dev.faultline.core.spi.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What a contact has in a custom field. Source: the vendor's page on creating a contact.
 *
 * @param key the field's key
 * @param value a text, numbers too
 */
public record CustomFieldValue(
        @Nullable String key, @Nullable String value) {

    static CustomFieldValue read(Fields fields) {
        return new CustomFieldValue(fields.text("key"), fields.text("value"));
    }

    /** The key only: the value is personal data. */
    @Override
    public String toString() {
        return "CustomFieldValue[key=" + key + "]";
    }
}
