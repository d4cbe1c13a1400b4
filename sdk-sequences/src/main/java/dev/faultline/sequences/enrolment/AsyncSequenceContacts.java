package dev.faultline.sequences.enrolment;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.contacts.SequenceContactStatus;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;

/**
 * The contacts of sequences, asynchronous.
 *
 * @see SequenceContacts
 */
public final class AsyncSequenceContacts {

    private final Caller caller;
    private final SequenceContactOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncSequenceContacts(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new SequenceContactOperations(context);
    }

    /**
     * Lists the contacts of a sequence, those added last first.
     *
     * @param sequenceId the sequence's id
     * @return the first page; fails as {@link SequenceContacts#list(long)} throws
     */
    public CompletableFuture<AsyncPage<SequenceContact>> list(long sequenceId) {
        return list(sequenceId, SequenceContactsQuery.builder().build());
    }

    /**
     * Lists the contacts of a sequence.
     *
     * @param sequenceId the sequence's id
     * @param query the order
     * @return the first page; fails as {@link SequenceContacts#list(long, SequenceContactsQuery)} throws
     */
    public CompletableFuture<AsyncPage<SequenceContact>> list(long sequenceId, SequenceContactsQuery query) {
        Checks.notNull(query, "query", "what SequenceContactsQuery.builder() builds");
        return PageRequest.of(query).paging().readAsync(caller, paging -> operations.list(sequenceId, query, paging));
    }

    /**
     * Reads a contact of a sequence.
     *
     * @param sequenceId the sequence's id
     * @param contactId the contact's id
     * @return the contact; fails as {@link SequenceContacts#get} throws
     */
    public CompletableFuture<SequenceContact> get(long sequenceId, long contactId) {
        return caller.callAsync(operations.get(sequenceId, contactId));
    }

    /**
     * Lists the states of the contacts of a sequence.
     *
     * @param sequenceId the sequence's id
     * @return the first page, without further columns; fails as {@link SequenceContacts#states(long)} throws
     */
    public CompletableFuture<AsyncPage<SequenceContactState>> states(long sequenceId) {
        return states(sequenceId, SequenceContactStatesQuery.builder().build());
    }

    /**
     * Lists the states of the contacts of a sequence.
     *
     * @param sequenceId the sequence's id
     * @param query with which columns; a page has at most 100 items
     * @return the first page; fails as {@link SequenceContacts#states(long, SequenceContactStatesQuery)} throws
     */
    public CompletableFuture<AsyncPage<SequenceContactState>> states(
            long sequenceId, SequenceContactStatesQuery query) {
        Checks.notNull(query, "query", "what SequenceContactStatesQuery.builder() builds");
        return PageRequest.of(query).paging().readAsync(caller, paging -> operations.states(sequenceId, query, paging));
    }

    /**
     * Adds contacts to a sequence.
     *
     * @param sequenceId the sequence's id
     * @param enrolment who, and how
     * @return the result of each; fails as {@link SequenceContacts#add} throws
     */
    public CompletableFuture<BulkResult<Long>> add(long sequenceId, SequenceEnrolment enrolment) {
        return caller.callAsync(operations.add(sequenceId, enrolment));
    }

    /**
     * Removes contacts from a sequence.
     *
     * @param sequenceId the sequence's id
     * @param contactIds their ids, none of them twice
     * @return how many were taken out, and which; fails as {@link SequenceContacts#bulkRemove} throws
     */
    public CompletableFuture<BulkRemoval> bulkRemove(long sequenceId, Collection<Long> contactIds) {
        return caller.callAsync(operations.bulkRemove(sequenceId, contactIds));
    }

    /**
     * Removes a contact from a sequence.
     *
     * @param sequenceId the sequence's id
     * @param contactId the contact's id
     * @return the response; fails as {@link SequenceContacts#remove} throws
     */
    public CompletableFuture<JsonResult> remove(long sequenceId, long contactId) {
        return caller.callAsync(operations.remove(sequenceId, contactId));
    }

    /**
     * Sets the status of a contact in a sequence.
     *
     * @param sequenceId the sequence's id
     * @param contactId the contact's id
     * @param status the new status
     * @return the contact as the API confirms it; fails as {@link SequenceContacts#setStatus} throws
     */
    public CompletableFuture<SequenceContact> setStatus(long sequenceId, long contactId, SequenceContactStatus status) {
        return caller.callAsync(operations.setStatus(sequenceId, contactId, status));
    }

    /**
     * Sets the status of contacts in a sequence.
     *
     * @param sequenceId the sequence's id
     * @param contactIds 1 to 100 ids
     * @param status the new status; not {@code INACTIVE}, which the system alone sets here
     * @return the result of each; fails as {@link SequenceContacts#bulkSetStatus} throws
     */
    public CompletableFuture<BulkResult<Long>> bulkSetStatus(
            long sequenceId, Collection<Long> contactIds, SequenceContactStatus status) {
        return caller.callAsync(operations.bulkSetStatus(sequenceId, contactIds, status));
    }

    /**
     * Marks contacts as having replied in this sequence.
     *
     * @param sequenceId the sequence's id
     * @param contactIds their ids
     * @return the result of each; fails as {@link SequenceContacts#setReplied} throws
     */
    public CompletableFuture<BulkResult<Long>> setReplied(long sequenceId, Collection<Long> contactIds) {
        return caller.callAsync(operations.setReplied(sequenceId, contactIds, true));
    }

    /**
     * Removes the replied mark of contacts in this sequence.
     *
     * @param sequenceId the sequence's id
     * @param contactIds their ids
     * @return the result of each; fails as {@link SequenceContacts#clearReplied} throws
     */
    public CompletableFuture<BulkResult<Long>> clearReplied(long sequenceId, Collection<Long> contactIds) {
        return caller.callAsync(operations.setReplied(sequenceId, contactIds, false));
    }

    /**
     * Marks contacts as bounced in this sequence.
     *
     * @param sequenceId the sequence's id
     * @param contactIds 1 to 100 ids
     * @return the result of each; fails as {@link SequenceContacts#setBounced} throws
     */
    public CompletableFuture<BulkResult<Long>> setBounced(long sequenceId, Collection<Long> contactIds) {
        return caller.callAsync(operations.setBounced(sequenceId, contactIds));
    }

    /**
     * Removes the bounced mark of contacts in this sequence.
     *
     * @param sequenceId the sequence's id
     * @param contactIds 1 to 100 ids
     * @param resendEmails whether the emails that bounced are sent again; the API requires it here
     * @return the result of each; fails as {@link SequenceContacts#clearBounced} throws
     */
    public CompletableFuture<BulkResult<Long>> clearBounced(
            long sequenceId, Collection<Long> contactIds, boolean resendEmails) {
        return caller.callAsync(operations.clearBounced(sequenceId, contactIds, resendEmails));
    }
}
