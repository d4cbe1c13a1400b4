package dev.faultline.sequences.contacts;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * The value of a contact's custom field. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/contacts/create-a-contact">creating a contact</a>.
 *
 * @param key the field's key
 * @param value a text, numbers too
 * @param json the raw JSON
 */
public record CustomFieldValue(
        @Nullable String key, @Nullable String value, JsonValue json) implements FromJson {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CustomFieldValue read(JsonFields fields) {
        return new CustomFieldValue(fields.text("key"), fields.text("value"), fields.json());
    }

    /** The key only: the value is personal data. */
    @Override
    public String toString() {
        return "CustomFieldValue[key=" + key + "]";
    }
}
