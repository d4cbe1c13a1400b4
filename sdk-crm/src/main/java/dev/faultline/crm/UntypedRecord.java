package dev.faultline.crm;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * A record of a kind whose fields no page documents; see {@link CrmConnection#records}. {@link #field} reads them.
 *
 * @param id the provider's own id
 * @param json the record as sent
 * @param response status, headers and attempts
 */
public record UntypedRecord(String id, JsonValue json, ResponseInfo response) implements CrmRecord {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static UntypedRecord read(JsonFields fields) {
        return new UntypedRecord(Envelope.idOf(fields), fields.json(), fields.response());
    }

    @Override
    public @Nullable String displayName() {
        return DisplayName.infer(new JsonFields(json));
    }

    /** The id only; the rest may be personal data. */
    @Override
    public String toString() {
        return "UntypedRecord[id=" + id + "]";
    }
}
