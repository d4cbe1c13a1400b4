package dev.faultline.crm;

import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.json.JsonFields;

/**
 * A record of a connected CRM. Its documented fields are typed, and {@code null} if the provider does not send them as
 * documented; {@link #json()} is the record as sent.
 */
public sealed interface CrmRecord extends ApiResult permits Person, Deal, Meeting, Owner, UntypedRecord {

    /** The provider's own id. */
    String id();

    /**
     * The record as sent, undocumented fields included.
     *
     * @return an object; anything else, or missing, if a change was confirmed without the record
     */
    @Override
    JsonValue json();

    /**
     * Any field of the record.
     *
     * @param name its name in either casing, such as {@code lead_source} or {@code leadSource}
     * @return its value, missing if the record has no such field
     */
    default JsonValue field(String name) {
        return JsonFields.get(json(), name);
    }
}
