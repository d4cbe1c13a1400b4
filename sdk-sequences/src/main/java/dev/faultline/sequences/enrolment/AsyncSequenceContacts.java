package dev.faultline.sequences.enrolment;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.contacts.SequenceContactStatus;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The contacts of a sequence, asynchronous.
 *
 * @see SequenceContacts
 */
public final class AsyncSequenceContacts {

    private final Caller caller;
    private final SequenceContactOperations operations;

    /** For the sequence. */
    @SuppressWarnings("exports")
    public AsyncSequenceContacts(Caller caller, SequencesContext context, long sequenceId) {
        this.caller = caller;
        operations = new SequenceContactOperations(context, sequenceId);
    }

    /**
     * Lists the contacts of a sequence, those added last first.
     *
     * @return the first page; fails as {@link SequenceContacts#list()} throws
     */
    public CompletableFuture<AsyncPage<SequenceContact>> list() {
        return list(SequenceContactsQuery.builder().build());
    }

    /**
     * Lists the contacts of a sequence.
     *
     * @param query the order
     * @return the first page; fails as {@link SequenceContacts#list(SequenceContactsQuery)} throws
     */
    public CompletableFuture<AsyncPage<SequenceContact>> list(SequenceContactsQuery query) {
        Checks.notNull(query, "query", "what SequenceContactsQuery.builder() builds");
        return PageRequest.of(query).paging().readAsync(caller, paging -> operations.list(query, paging));
    }

    /**
     * Lists the contacts of a sequence.
     *
     * @param query sets the order
     * @return the first page; fails as {@link SequenceContacts#list(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<SequenceContact>> list(Consumer<SequenceContactsQuery.Builder> query) {
        return list(Queries.set(SequenceContactsQuery.builder(), query).build());
    }

    /**
     * Reads a contact of a sequence.
     *
     * @param contactId the contact's id
     * @return the contact; fails as {@link SequenceContacts#get} throws
     */
    public CompletableFuture<SequenceContact> get(long contactId) {
        return caller.callAsync(operations.get(contactId));
    }

    /**
     * Lists the states of the contacts of a sequence.
     *
     * @return the first page, without further columns; fails as {@link SequenceContacts#states()} throws
     */
    public CompletableFuture<AsyncPage<SequenceContactState>> states() {
        return states(SequenceContactStatesQuery.builder().build());
    }

    /**
     * Lists the states of the contacts of a sequence.
     *
     * @param query with which columns; a page has at most 100 items
     * @return the first page; fails as {@link SequenceContacts#states(SequenceContactStatesQuery)} throws
     */
    public CompletableFuture<AsyncPage<SequenceContactState>> states(SequenceContactStatesQuery query) {
        Checks.notNull(query, "query", "what SequenceContactStatesQuery.builder() builds");
        return PageRequest.of(query).paging().readAsync(caller, paging -> operations.states(query, paging));
    }

    /**
     * Lists the states of the contacts of a sequence.
     *
     * @param query sets which columns; a page has at most 100 items
     * @return the first page; fails as {@link SequenceContacts#states(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<SequenceContactState>> states(
            Consumer<SequenceContactStatesQuery.Builder> query) {
        return states(Queries.set(SequenceContactStatesQuery.builder(), query).build());
    }

    /**
     * Adds contacts to a sequence.
     *
     * @param contactIds their ids
     * @return the result of each; fails as {@link SequenceContacts#add(Collection)} throws
     */
    public CompletableFuture<BulkResult<Long>> add(Collection<Long> contactIds) {
        return add(SequenceEnrolment.builder(contactIds).build());
    }

    /**
     * Adds contacts to a sequence as an enrolment sets.
     *
     * @param enrolment who, and how
     * @return the result of each; fails as {@link SequenceContacts#add(SequenceEnrolment)} throws
     */
    public CompletableFuture<BulkResult<Long>> add(SequenceEnrolment enrolment) {
        return operations.add(enrolment).callAsync(caller);
    }

    /**
     * Removes contacts from a sequence.
     *
     * @param contactIds their ids
     * @return how many were taken out, and which; fails as {@link SequenceContacts#bulkRemove} throws
     */
    public CompletableFuture<BulkResult<Long>> bulkRemove(Collection<Long> contactIds) {
        return operations.bulkRemove(contactIds).callAsync(caller);
    }

    /**
     * Removes a contact from a sequence.
     *
     * @param contactId the contact's id
     * @return the response; fails as {@link SequenceContacts#remove} throws
     */
    public CompletableFuture<JsonResult> remove(long contactId) {
        return caller.callAsync(operations.remove(contactId));
    }

    /**
     * Sets the status of a contact in a sequence.
     *
     * @param contactId the contact's id
     * @param status the new status
     * @return the contact as the API confirms it; fails as {@link SequenceContacts#setStatus} throws
     */
    public CompletableFuture<SequenceContact> setStatus(long contactId, SequenceContactStatus status) {
        return caller.callAsync(operations.setStatus(contactId, status));
    }

    /**
     * Sets the status of contacts in a sequence.
     *
     * @param contactIds their ids; 100 a request
     * @param status the new status; not {@code INACTIVE}, which the system alone sets here
     * @return the result of each; fails as {@link SequenceContacts#bulkSetStatus} throws
     */
    public CompletableFuture<BulkResult<Long>> bulkSetStatus(
            Collection<Long> contactIds, SequenceContactStatus status) {
        return operations.bulkSetStatus(contactIds, status).callAsync(caller);
    }

    /**
     * Marks contacts as having replied in this sequence.
     *
     * @param contactIds their ids
     * @return the result of each; fails as {@link SequenceContacts#setReplied} throws
     */
    public CompletableFuture<BulkResult<Long>> setReplied(Collection<Long> contactIds) {
        return operations.setReplied(contactIds, true).callAsync(caller);
    }

    /**
     * Removes the replied mark of contacts in this sequence.
     *
     * @param contactIds their ids
     * @return the result of each; fails as {@link SequenceContacts#clearReplied} throws
     */
    public CompletableFuture<BulkResult<Long>> clearReplied(Collection<Long> contactIds) {
        return operations.setReplied(contactIds, false).callAsync(caller);
    }

    /**
     * Marks contacts as bounced in this sequence.
     *
     * @param contactIds their ids; 100 a request
     * @return the result of each; fails as {@link SequenceContacts#setBounced} throws
     */
    public CompletableFuture<BulkResult<Long>> setBounced(Collection<Long> contactIds) {
        return operations.setBounced(contactIds).callAsync(caller);
    }

    /**
     * Removes the bounced mark of contacts in this sequence.
     *
     * @param contactIds their ids; 100 a request
     * @param resendEmails whether the emails that bounced are sent again; the API requires it here
     * @return the result of each; fails as {@link SequenceContacts#clearBounced} throws
     */
    public CompletableFuture<BulkResult<Long>> clearBounced(Collection<Long> contactIds, boolean resendEmails) {
        return operations.clearBounced(contactIds, resendEmails).callAsync(caller);
    }
}
