package dev.faultline.crm;

import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record of a connected CRM. Its documented fields are typed, and {@code null} if the provider does not send them as
 * documented; {@link #json()} is the record as sent.
 *
 * <p>The methods of this interface hold for every kind of record, every provider and either {@linkplain Generation
 * generation}. The vendor documents owner, creation and change for contacts only; a record of another kind has them if
 * it has the same fields.
 */
public sealed interface CrmRecord extends ApiResult permits Person, Deal, Meeting, Owner, UntypedRecord {

    /** The provider's own id. */
    String id();

    /**
     * The record's name for people: first and last name, a deal's name, a meeting's title. For owners and records without
     * a type, whose fields no page documents, a {@code name}, else first and last name, else a {@code title} is inferred.
     *
     * @return the name, {@code null} if the record has none; personal data for contacts, leads and owners
     */
    @Nullable
    String displayName();

    /**
     * The provider's id of the user who owns the record: {@code ownerId} in the older generation, {@code owner} in
     * production.
     *
     * @return the {@link Owner#id()}, {@code null} if the record has none
     */
    default @Nullable String ownedBy() {
        return new JsonFields(json()).firstText("ownerId", "owner");
    }

    /**
     * When the record was created.
     *
     * @return the moment, {@code null} if the record has none that can be read
     */
    default @Nullable Instant createdAt() {
        return new JsonFields(json()).instant("createdAt");
    }

    /**
     * When the record was last changed.
     *
     * @return the moment, {@code null} if the record has none that can be read
     */
    default @Nullable Instant updatedAt() {
        return new JsonFields(json()).instant("updatedAt");
    }

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
