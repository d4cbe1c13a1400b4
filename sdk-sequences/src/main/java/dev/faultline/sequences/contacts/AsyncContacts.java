package dev.faultline.sequences.contacts;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.ImportResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.core.internal.Rows;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Contacts and their actions, asynchronous.
 *
 * @see Contacts
 */
public final class AsyncContacts {

    private final Caller caller;
    private final ContactOperations operations;
    private final ContactActionOperations actions;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncContacts(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new ContactOperations(context);
        actions = new ContactActionOperations(context);
    }

    /**
     * Lists all contacts.
     *
     * @return the first page; fails as {@link Contacts#list()} throws
     */
    public CompletableFuture<AsyncPage<Contact>> list() {
        return list(ListQuery.builder().build());
    }

    /**
     * Lists contacts.
     *
     * @param query the page and other parameters
     * @return the first page; fails as {@link Contacts#list(ListQuery)} throws
     */
    public CompletableFuture<AsyncPage<Contact>> list(ListQuery query) {
        Checks.notNull(query, "query", "what ListQuery.builder() builds");
        return PageRequest.of(query).paging().readAsync(caller, paging -> operations.list(query, paging));
    }

    /**
     * Lists contacts.
     *
     * @param query sets the page and other parameters
     * @return the first page; fails as {@link Contacts#list(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<Contact>> list(Consumer<ListQuery.Builder> query) {
        return list(Queries.set(ListQuery.builder(), query).build());
    }

    /**
     * Finds contacts.
     *
     * @param filter the conditions
     * @return the first page, with {@code totalCount()}; fails as {@link Contacts#filter(ContactFilter)} throws
     */
    public CompletableFuture<AsyncPage<Contact>> filter(ContactFilter filter) {
        Checks.notNull(filter, "filter", "what ContactFilter.builder() builds");
        return PageRequest.of(filter).paging().readAsync(caller, paging -> operations.filter(filter, paging));
    }

    /**
     * Finds contacts.
     *
     * @param filter sets the conditions
     * @return the first page, with {@code totalCount()}; fails as {@link Contacts#filter(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<Contact>> filter(Consumer<ContactFilter.Builder> filter) {
        return filter(Queries.set(ContactFilter.builder(), filter).build());
    }

    /**
     * Creates a contact.
     *
     * @param contact its parts
     * @return the contact as created; fails as {@link Contacts#create} throws
     */
    public CompletableFuture<Contact> create(NewContact contact) {
        return caller.callAsync(operations.create(contact));
    }

    /**
     * Creates and updates contacts together.
     *
     * @param data the contacts
     * @return the result of each, by its place in the request; fails as {@link Contacts#importContacts}
     *     throws
     */
    public CompletableFuture<BulkResult<Integer>> importContacts(ContactImportData data) {
        return operations.importContacts(data).callAsync(caller);
    }

    /**
     * Creates and updates any number of contacts, 1,000 a request.
     *
     * @param contacts read as they are needed, and closed at the end
     * @return which rows are accepted, refused, unknown or unsent; fails as {@link Contacts#importAll(Stream)} throws
     */
    public CompletableFuture<ImportResult> importAll(Stream<ContactChanges> contacts) {
        return importAll(contacts, options -> {});
    }

    /**
     * Creates and updates any number of contacts, 1,000 a request. Cancelling the future cancels the present request, sends
     * no other, closes the rows and leaves no result: the mark that was stored last has the fates.
     *
     * @param contacts read as they are needed, first by the caller's thread, then by the client's; closed at the end
     * @param options resumes, stores the mark, watches; what to do with contacts that exist
     * @return which rows are accepted, refused, unknown or unsent, of all runs together; fails as {@link
     *     Contacts#importAll(Stream, Consumer)} throws
     */
    public CompletableFuture<ImportResult> importAll(
            Stream<ContactChanges> contacts, Consumer<? super ContactImportOptions> options) {
        return operations.importAll(Rows.of(contacts), options).callAsync(caller);
    }

    /**
     * Creates and updates any number of contacts, 1,000 a request.
     *
     * @param contacts gone through once; {@code () -> iterator} is one too
     * @return which rows are accepted, refused, unknown or unsent; fails as {@link Contacts#importAll(Iterable)} throws
     */
    public CompletableFuture<ImportResult> importAll(Iterable<ContactChanges> contacts) {
        return importAll(contacts, options -> {});
    }

    /**
     * Creates and updates any number of contacts, 1,000 a request. It differs from {@link #importAll(Stream, Consumer)} in
     * nothing else.
     *
     * @param contacts gone through once; {@code () -> iterator} is one too
     * @param options resumes, stores the mark, watches; what to do with contacts that exist
     * @return which rows are accepted, refused, unknown or unsent, of all runs together; fails as {@link
     *     Contacts#importAll(Iterable, Consumer)} throws
     */
    public CompletableFuture<ImportResult> importAll(
            Iterable<ContactChanges> contacts, Consumer<? super ContactImportOptions> options) {
        return operations.importAll(Rows.of(contacts), options).callAsync(caller);
    }

    /**
     * Deletes contacts.
     *
     * @param ids their ids
     * @return the result of each; fails as {@link Contacts#bulkDelete} throws
     */
    public CompletableFuture<BulkResult<Long>> bulkDelete(Collection<Long> ids) {
        return operations.bulkDelete(ids).callAsync(caller);
    }

    /**
     * Gives contacts to another user, without their tasks.
     *
     * @param contactIds the contacts' ids
     * @param userId the new owner
     * @return the result of each; contacts that the response does not list are {@linkplain BulkResult#unaccounted()
     *     unaccounted}; fails as {@link Contacts#changeOwner(Collection, long)} throws
     */
    public CompletableFuture<BulkResult<Long>> changeOwner(Collection<Long> contactIds, long userId) {
        return actions.changeOwner(contactIds, userId, null).callAsync(caller);
    }

    /**
     * Gives contacts to another user.
     *
     * @param contactIds the contacts' ids
     * @param userId the new owner
     * @param reassignTasks whether their tasks go with them
     * @return the result of each; contacts that the response does not list are {@linkplain BulkResult#unaccounted()
     *     unaccounted}; fails as {@link Contacts#changeOwner(Collection, long, boolean)} throws
     */
    public CompletableFuture<BulkResult<Long>> changeOwner(
            Collection<Long> contactIds, long userId, boolean reassignTasks) {
        return actions.changeOwner(contactIds, userId, reassignTasks).callAsync(caller);
    }

    /**
     * Marks contacts as having replied in all their sequences.
     *
     * @param contactIds their ids
     * @return the result of each; fails as {@link Contacts#setReplied} throws
     */
    public CompletableFuture<BulkResult<Long>> setReplied(Collection<Long> contactIds) {
        return actions.setReplied(contactIds, true).callAsync(caller);
    }

    /**
     * Removes the replied mark of contacts in all their sequences.
     *
     * @param contactIds their ids
     * @return the result of each; fails as {@link Contacts#clearReplied} throws
     */
    public CompletableFuture<BulkResult<Long>> clearReplied(Collection<Long> contactIds) {
        return actions.setReplied(contactIds, false).callAsync(caller);
    }

    /**
     * Marks contacts as bounced in all their sequences.
     *
     * @param contactIds the contacts' ids; 100 a request
     * @return the result of each; fails as {@link Contacts#setBounced} throws
     */
    public CompletableFuture<BulkResult<Long>> setBounced(Collection<Long> contactIds) {
        return actions.setBounced(contactIds, null).callAsync(caller);
    }

    /**
     * Removes the bounced mark of contacts, in all their sequences.
     *
     * @param contactIds the contacts' ids; 100 a request
     * @param resendEmails whether the emails that came back are sent again
     * @return the result of each; fails as {@link Contacts#clearBounced} throws
     */
    public CompletableFuture<BulkResult<Long>> clearBounced(Collection<Long> contactIds, boolean resendEmails) {
        return actions.setBounced(contactIds, resendEmails).callAsync(caller);
    }

    /**
     * Marks contacts as opted out.
     *
     * @param contactIds their ids
     * @return the result of each; fails as {@link Contacts#setOptedOut} throws
     */
    public CompletableFuture<BulkResult<Long>> setOptedOut(Collection<Long> contactIds) {
        return actions.setOptedOut(contactIds, true).callAsync(caller);
    }

    /**
     * Removes the opted-out mark of contacts.
     *
     * @param contactIds their ids
     * @return the result of each; fails as {@link Contacts#clearOptedOut} throws
     */
    public CompletableFuture<BulkResult<Long>> clearOptedOut(Collection<Long> contactIds) {
        return actions.setOptedOut(contactIds, false).callAsync(caller);
    }

    /**
     * Sets the status of contacts in all their sequences.
     *
     * @param contactIds the contacts' ids; 100 a request
     * @param statusInSequence any but {@link SequenceContactStatus#INACTIVE}
     * @return the result of each; fails as {@link Contacts#setStatusInSequence} throws
     */
    public CompletableFuture<BulkResult<Long>> setStatusInSequence(
            Collection<Long> contactIds, SequenceContactStatus statusInSequence) {
        return actions.setStatusInSequence(contactIds, statusInSequence).callAsync(caller);
    }
}
