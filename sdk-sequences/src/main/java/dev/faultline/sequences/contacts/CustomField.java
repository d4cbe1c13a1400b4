package dev.faultline.sequences.contacts;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * A field that contacts can have besides the usual ones. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/custom-fields/create-a-custom-field">creating a custom
 * field</a>.
 *
 * @param id its id
 * @param title its title
 * @param fieldType the type of its values
 * @param metadata its metadata, of which no more is documented
 * @param json the field as sent
 * @param response status, headers and attempts
 */
public record CustomField(
        long id,
        @Nullable String title,
        OpenEnum<CustomFieldType> fieldType,
        @Nullable String metadata,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CustomField read(JsonFields fields) {
        return new CustomField(
                fields.requiredInteger("id"),
                fields.text("title"),
                fields.openOrAbsent("fieldType", CustomFieldType.class),
                fields.text("metadata"),
                fields.json(),
                fields.response());
    }

    /** The id only. */
    @Override
    public String toString() {
        return "CustomField[id=" + id + "]";
    }
}
