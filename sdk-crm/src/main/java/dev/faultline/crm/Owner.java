package dev.faultline.crm;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * A user of the connected CRM, who can own records. Owners can only be read. The vendor's page on their fields is not
 * available: see {@link #field}. Source: <a href="https://docs.routemcp.io/api-reference/overview">overview</a>.
 *
 * @param id the provider's own id
 * @param json the record as sent
 * @param response status, headers and attempts
 */
public record Owner(String id, JsonValue json, ResponseInfo response) implements CrmRecord {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Owner read(JsonFields fields) {
        return new Owner(Envelope.idOf(fields), fields.json(), fields.response());
    }

    @Override
    public @Nullable String displayName() {
        return DisplayName.infer(new JsonFields(json));
    }

    /** The id only; the rest is personal data. */
    @Override
    public String toString() {
        return "Owner[id=" + id + "]";
    }
}
