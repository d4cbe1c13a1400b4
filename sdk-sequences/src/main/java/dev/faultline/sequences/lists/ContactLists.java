package dev.faultline.sequences.lists;

import dev.faultline.core.JsonResult;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * Lists of contacts. Source: the vendor's reference on contact lists.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class ContactLists {

    private final Caller caller;
    private final ContactListOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public ContactLists(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new ContactListOperations(context);
    }

    /**
     * Lists all lists of contacts ({@code GET /contact-lists}).
     *
     * @return the first page; {@code stream()} goes through all of them
     * @throws ContactListException if the list is rejected
     */
    public Page<ContactList> list() {
        return list(ListQuery.builder().build());
    }

    /**
     * Lists lists of contacts ({@code GET /contact-lists}).
     *
     * @param query the page and other parameters
     * @return the first page; {@code stream()} goes through all of them
     * @throws ContactListException if the list is rejected
     */
    public Page<ContactList> list(ListQuery query) {
        Checks.notNull(query, "query", "what ListQuery.builder() builds");
        return PageRequest.of(query).paging().read(caller, paging -> operations.list(query, paging));
    }

    /**
     * Lists lists of contacts ({@code GET /contact-lists}).
     *
     * @param query sets the page and other parameters
     * @return the first page; {@code stream()} goes through all of them
     * @throws ContactListException if the list is rejected
     */
    public Page<ContactList> list(Consumer<ListQuery.Builder> query) {
        return list(Queries.set(ListQuery.builder(), query).build());
    }

    /**
     * Creates a list of contacts ({@code POST /contact-lists}). It is not retried after a lost response.
     *
     * @param name its name
     * @return the list as created
     * @throws ContactListException if the name is rejected
     */
    public ContactList create(String name) {
        return caller.call(operations.create(name, null));
    }

    /**
     * Creates a list of contacts ({@code POST /contact-lists}). It is not retried after a lost response.
     *
     * @param name its name
     * @param isShared whether others see it
     * @return the list as created
     * @throws ContactListException if the name is rejected
     */
    public ContactList create(String name, boolean isShared) {
        return caller.call(operations.create(name, isShared));
    }

    /**
     * Reads a list of contacts ({@code GET /contact-lists/{id}}).
     *
     * @param id its id
     * @return the list
     * @throws ContactListException if there is none for this user
     */
    public ContactList get(long id) {
        return caller.call(operations.get(id));
    }

    /**
     * Renames a list of contacts ({@code PUT /contact-lists/{id}}).
     *
     * @param id its id
     * @param name its new name
     * @return the list as the API confirms it; with the id alone if it does not send it back
     * @throws ContactListException if it does not exist, or the name is rejected
     */
    public ContactList rename(long id, String name) {
        return caller.call(operations.rename(id, name));
    }

    /**
     * Deletes a list of contacts ({@code DELETE /contact-lists/{id}}). Retried after a lost response, it may find the
     * list gone and fail with {@link ContactListException.NotFound}: {@code attempts()} then has the earlier attempt.
     *
     * @param id its id
     * @return the response
     * @throws ContactListException if it does not exist, or may not be deleted
     */
    public JsonResult delete(long id) {
        return caller.call(operations.delete(id));
    }

    /**
     * Shares a list of contacts with others ({@code POST /contact-lists/{id}/share}). It is not retried after a lost
     * response.
     *
     * @param id its id
     * @return the response
     * @throws ContactListException if it does not exist, or the change is rejected
     */
    public JsonResult share(long id) {
        return caller.call(operations.share(id));
    }

    /**
     * Stops sharing a list of contacts ({@code POST /contact-lists/{id}/unshare}). It is not retried after
     * a lost response.
     *
     * @param id its id
     * @return the response
     * @throws ContactListException if it does not exist, or the change is rejected
     */
    public JsonResult unshare(long id) {
        return caller.call(operations.unshare(id));
    }

    /**
     * Moves contacts to a list ({@code POST /contact-lists/{id}/move-contacts}). It is not retried after a lost
     * response.
     *
     * @param id the list's id
     * @param contactIds the contacts' ids
     * @return the result of each; failures are of {@link ContactListException}
     * @throws ContactListException if the whole request is rejected
     */
    public BulkResult<Long> moveContacts(long id, Collection<Long> contactIds) {
        return operations.moveContacts(id, contactIds).call(caller);
    }

    /**
     * Adds contacts to a list ({@code POST /contact-lists/{id}/add-contacts}). It is not retried after a lost response.
     *
     * @param id the list's id
     * @param contactIds the contacts' ids
     * @return the result of each; failures are of {@link ContactListException}
     * @throws ContactListException if the whole request is rejected
     */
    public BulkResult<Long> addContacts(long id, Collection<Long> contactIds) {
        return operations.addContacts(id, contactIds).call(caller);
    }
}
