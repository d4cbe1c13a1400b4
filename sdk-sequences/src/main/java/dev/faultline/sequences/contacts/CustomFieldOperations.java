package dev.faultline.sequences.contacts;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Plan;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.internal.Edits;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.function.Consumer;

/** The operations on custom fields, each defined once for both surfaces. */
final class CustomFieldOperations {

    private static final SequencesDomain DOMAIN = SequencesDomain.CUSTOM_FIELDS;

    private final SequencesContext context;

    CustomFieldOperations(SequencesContext context) {
        this.context = context;
    }

    Operation<ItemList<CustomField>> list() {
        return context.of(DOMAIN, HttpMethod.GET, "/custom-fields")
                .reads(response -> Responses.listing(response, CustomField::read));
    }

    Operation<CustomField> create(CustomFieldData field) {
        return context.of(DOMAIN, HttpMethod.POST, "/custom-fields")
                .verification("look for the field with customFields().list() before creating it again.")
                .json(checked(field))
                .reads(Responses.one(CustomField::read));
    }

    Operation<CustomField> get(long id) {
        return one(HttpMethod.GET, id).reads(Responses.one(CustomField::read));
    }

    Operation<CustomField> replace(long id, CustomFieldData field) {
        boolean forNewOnes = checked(field).fields().containsKey("orgWide");
        Checks.that(!forNewOnes, "orgWide", "set", "it for a new field only");
        return one(HttpMethod.PUT, id).json(field).reads(Responses.changed(id, CustomField::read));
    }

    Plan<CustomField> edit(long id, Consumer<CustomFieldData.Builder> change) {
        return Edits.of(get(id), CustomFieldData::from, change, data -> replace(id, data.build()));
    }

    Operation<JsonResult> delete(long id) {
        return Responses.deletion(one(HttpMethod.DELETE, id), CustomFieldError.NOT_FOUND);
    }

    private Operation.Builder one(HttpMethod method, long id) {
        return context.of(DOMAIN, method, "/custom-fields/{id}", id);
    }

    private static CustomFieldData checked(CustomFieldData field) {
        return Checks.notNull(field, "field", "what CustomFieldData.builder(title, fieldType) builds");
    }
}
