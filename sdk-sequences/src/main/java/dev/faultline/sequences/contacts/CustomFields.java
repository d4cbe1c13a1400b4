package dev.faultline.sequences.contacts;

import dev.faultline.core.JsonResult;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.function.Consumer;

/**
 * Fields that contacts can have besides the usual ones. Source: the vendor's reference on custom fields.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class CustomFields {

    private final Caller caller;
    private final CustomFieldOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public CustomFields(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new CustomFieldOperations(context);
    }

    /**
     * Lists all custom fields ({@code GET /custom-fields}).
     *
     * @return all of them
     * @throws CustomFieldException if the list is rejected
     */
    public ItemList<CustomField> list() {
        return caller.call(operations.list());
    }

    /**
     * Creates a custom field ({@code POST /custom-fields}). It is not retried after a lost response.
     *
     * @param field its parts
     * @return the field as created
     * @throws CustomFieldException if there is such a field, or a part is not valid
     */
    public CustomField create(CustomFieldData field) {
        return caller.call(operations.create(field));
    }

    /**
     * Reads a custom field ({@code GET /custom-fields/{id}}).
     *
     * @param id its id
     * @return the field
     * @throws CustomFieldException if there is none for this user
     */
    public CustomField get(long id) {
        return caller.call(operations.get(id));
    }

    /**
     * Replaces a custom field ({@code PUT /custom-fields/{id}}).
     *
     * @param id its id
     * @param field all its parts, without {@code orgWide}
     * @return the field as the API confirms it; with the id alone if it does not send it back
     * @throws CustomFieldException if it does not exist, or a part is not valid
     */
    public CustomField replace(long id, CustomFieldData field) {
        return caller.call(operations.replace(id, field));
    }

    /**
     * Changes some parts of a custom field: it is read, changed, and replaced. The API cannot detect that somebody else changes it
     * meanwhile; such a change is lost.
     *
     * @param id its id
     * @param change sets what differs; all that can be written stays as it was read, newer members included
     * @return it, as the API confirms it
     */
    public CustomField edit(long id, Consumer<CustomFieldData.Builder> change) {
        return caller.run(operations.edit(id, change));
    }

    /**
     * Deletes a custom field, which no contact may have a value in ({@code DELETE /custom-fields/{id}}). Retried
     * after a lost response, it may find the field gone and fail with {@link CustomFieldException.NotFound}:
     * {@code attempts()} then has the earlier attempt.
     *
     * @param id its id
     * @return the response
     * @throws CustomFieldException if it does not exist, or contacts have values in it
     */
    public JsonResult delete(long id) {
        return caller.call(operations.delete(id));
    }
}
