package dev.faultline.crm;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * The name of a unified field at a provider, with the organization's overrides. Source:
 * <a href="https://docs.routemcp.io/api-reference/field-mappings/list-field-mappings-for-a-provider-+-resource-type">list
 * field mappings</a>.
 *
 * @param standardKey the field's stable name, such as {@code contacts:v1:last_name}
 * @param unifiedField its name in this API
 * @param providerField its name at the provider
 * @param direction whether it is read, or read and written; absent if not sent
 * @param transform the transformation of the value, of no documented type; JSON's {@code null} in the vendor's samples
 * @param json the mapping as sent
 */
public record FieldMapping(
        @Nullable String standardKey,
        @Nullable String unifiedField,
        @Nullable String providerField,
        OpenEnum<Direction> direction,
        JsonValue transform,
        JsonValue json)
        implements FromJson {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FieldMapping read(JsonFields fields) {
        return new FieldMapping(
                fields.text("standardKey"),
                fields.text("unifiedField"),
                fields.text("providerField"),
                fields.openOrAbsent("direction", Direction.class),
                fields.value("transform"),
                fields.json());
    }

    /** The directions in the vendor's samples. */
    public enum Direction {
        /** Read and written. */
        BIDIRECTIONAL,
        /** Only read. */
        READ
    }
}
