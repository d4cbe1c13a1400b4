package dev.faultline.sequences.lists;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Lists of contacts, asynchronous.
 *
 * @see ContactLists
 */
public final class AsyncContactLists {

    private final Caller caller;
    private final ContactListOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncContactLists(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new ContactListOperations(context);
    }

    /**
     * Lists all lists of contacts.
     *
     * @return the first page; fails as {@link ContactLists#list()} throws
     */
    public CompletableFuture<AsyncPage<ContactList>> list() {
        return list(ListQuery.builder().build());
    }

    /**
     * Lists lists of contacts.
     *
     * @param query the page and other parameters
     * @return the first page; fails as {@link ContactLists#list(ListQuery)} throws
     */
    public CompletableFuture<AsyncPage<ContactList>> list(ListQuery query) {
        Checks.notNull(query, "query", "what ListQuery.builder() builds");
        return PageRequest.of(query).paging().readAsync(caller, paging -> operations.list(query, paging));
    }

    /**
     * Lists lists of contacts.
     *
     * @param query sets the page and other parameters
     * @return the first page; fails as {@link ContactLists#list(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<ContactList>> list(Consumer<ListQuery.Builder> query) {
        return list(Queries.set(ListQuery.builder(), query).build());
    }

    /**
     * Creates a list of contacts.
     *
     * @param name its name
     * @return the list as created; fails as {@link ContactLists#create(String)} throws
     */
    public CompletableFuture<ContactList> create(String name) {
        return caller.callAsync(operations.create(name, null));
    }

    /**
     * Creates a list of contacts.
     *
     * @param name its name
     * @param isShared whether others see it
     * @return the list as created; fails as {@link ContactLists#create(String, boolean)} throws
     */
    public CompletableFuture<ContactList> create(String name, boolean isShared) {
        return caller.callAsync(operations.create(name, isShared));
    }

    /**
     * Reads a list of contacts.
     *
     * @param id its id
     * @return the list; fails as {@link ContactLists#get} throws
     */
    public CompletableFuture<ContactList> get(long id) {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Renames a list of contacts.
     *
     * @param id its id
     * @param name its new name
     * @return the list as the API confirms it; fails as {@link ContactLists#rename} throws
     */
    public CompletableFuture<ContactList> rename(long id, String name) {
        return caller.callAsync(operations.rename(id, name));
    }

    /**
     * Deletes a list of contacts.
     *
     * @param id its id
     * @return the response; fails as {@link ContactLists#delete} throws
     */
    public CompletableFuture<JsonResult> delete(long id) {
        return caller.callAsync(operations.delete(id));
    }

    /**
     * Shares a list of contacts with others.
     *
     * @param id its id
     * @return the response; fails as {@link ContactLists#share} throws
     */
    public CompletableFuture<JsonResult> share(long id) {
        return caller.callAsync(operations.share(id));
    }

    /**
     * Stops sharing a list of contacts.
     *
     * @param id its id
     * @return the response; fails as {@link ContactLists#unshare} throws
     */
    public CompletableFuture<JsonResult> unshare(long id) {
        return caller.callAsync(operations.unshare(id));
    }

    /**
     * Moves contacts to a list.
     *
     * @param id the list's id
     * @param contactIds the contacts' ids
     * @return the result of each; fails as {@link ContactLists#moveContacts} throws
     */
    public CompletableFuture<BulkResult<Long>> moveContacts(long id, Collection<Long> contactIds) {
        return operations.moveContacts(id, contactIds).callAsync(caller);
    }

    /**
     * Adds contacts to a list.
     *
     * @param id the list's id
     * @param contactIds the contacts' ids
     * @return the result of each; fails as {@link ContactLists#addContacts} throws
     */
    public CompletableFuture<BulkResult<Long>> addContacts(long id, Collection<Long> contactIds) {
        return operations.addContacts(id, contactIds).callAsync(caller);
    }
}
