package dev.faultline.sequences.contacts;

import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Fields that contacts can have besides the usual ones, asynchronous.
 *
 * @see CustomFields
 */
public final class AsyncCustomFields {

    private final Caller caller;
    private final CustomFieldOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncCustomFields(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new CustomFieldOperations(context);
    }

    /**
     * Lists all custom fields.
     *
     * @return all of them; fails as {@link CustomFields#list} throws
     */
    public CompletableFuture<ItemList<CustomField>> list() {
        return caller.callAsync(operations.list());
    }

    /**
     * Creates a custom field.
     *
     * @param field its parts
     * @return the field as created; fails as {@link CustomFields#create} throws
     */
    public CompletableFuture<CustomField> create(CustomFieldData field) {
        return caller.callAsync(operations.create(field));
    }

    /**
     * Reads a custom field.
     *
     * @param id its id
     * @return the field; fails as {@link CustomFields#get} throws
     */
    public CompletableFuture<CustomField> get(long id) {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Replaces a custom field.
     *
     * @param id its id
     * @param field all its parts, without {@code orgWide}
     * @return the field as the API confirms it; fails as {@link CustomFields#replace} throws
     */
    public CompletableFuture<CustomField> replace(long id, CustomFieldData field) {
        return caller.callAsync(operations.replace(id, field));
    }

    /**
     * Changes some parts of a custom field: it is read, changed, and replaced.
     *
     * @param id its id
     * @param change sets what differs; all that can be written stays as it was read, newer members included
     * @return it, as the API confirms it; fails as {@link CustomFields#edit} throws
     */
    public CompletableFuture<CustomField> edit(long id, Consumer<CustomFieldData.Builder> change) {
        return caller.runAsync(operations.edit(id, change));
    }

    /**
     * Deletes a custom field, which no contact may have a value in.
     *
     * @param id its id
     * @return the response; fails as {@link CustomFields#delete} throws
     */
    public CompletableFuture<JsonResult> delete(long id) {
        return caller.callAsync(operations.delete(id));
    }
}
