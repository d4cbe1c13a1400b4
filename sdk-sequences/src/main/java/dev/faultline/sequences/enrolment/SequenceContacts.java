package dev.faultline.sequences.enrolment;

import dev.faultline.core.JsonResult;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.contacts.SequenceContactStatus;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * The contacts of a sequence, as {@code reply.sequence(7).contacts()} returns them. Source: the vendor's reference
 * on contacts of sequences.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class SequenceContacts {

    private final Caller caller;
    private final SequenceContactOperations operations;

    /** For the sequence. */
    @SuppressWarnings("exports")
    public SequenceContacts(Caller caller, SequencesContext context, long sequenceId) {
        this.caller = caller;
        operations = new SequenceContactOperations(context, sequenceId);
    }

    /**
     * Lists the contacts of a sequence, those added last first ({@code GET /sequences/{id}/contacts}).
     *
     * @return the first page; {@code stream()} goes through all of them
     * @throws SequenceContactException if the list is rejected
     */
    public Page<SequenceContact> list() {
        return list(SequenceContactsQuery.builder().build());
    }

    /**
     * Lists the contacts of a sequence ({@code GET /sequences/{id}/contacts}).
     *
     * @param query the order
     * @return the first page; {@code stream()} goes through all of them
     * @throws SequenceContactException if the list is rejected
     */
    public Page<SequenceContact> list(SequenceContactsQuery query) {
        Checks.notNull(query, "query", "what SequenceContactsQuery.builder() builds");
        return PageRequest.of(query).paging().read(caller, paging -> operations.list(query, paging));
    }

    /**
     * Lists the contacts of a sequence ({@code GET /sequences/{id}/contacts}).
     *
     * @param query sets the order
     * @return the first page; {@code stream()} goes through all of them
     * @throws SequenceContactException if the list is rejected
     */
    public Page<SequenceContact> list(Consumer<SequenceContactsQuery.Builder> query) {
        return list(Queries.set(SequenceContactsQuery.builder(), query).build());
    }

    /**
     * Reads a contact of a sequence ({@code GET /sequences/{id}/contacts/{contact_id}}).
     *
     * @param contactId the contact's id
     * @return the contact
     * @throws SequenceContactException if the contact is not in the sequence, or one of both does not exist for
     *     this user
     */
    public SequenceContact get(long contactId) {
        return caller.call(operations.get(contactId));
    }

    /**
     * Lists the states of the contacts of a sequence ({@code GET /sequences/{id}/contacts/state}).
     *
     * @return the first page, without further columns; {@code stream()} goes through all of them
     * @throws SequenceContactException if the list is rejected
     */
    public Page<SequenceContactState> states() {
        return states(SequenceContactStatesQuery.builder().build());
    }

    /**
     * Lists the states of the contacts of a sequence ({@code GET /sequences/{id}/contacts/state}).
     *
     * @param query with which columns; a page has at most 100 items
     * @return the first page; {@code stream()} goes through all of them
     * @throws SequenceContactException if the list is rejected
     */
    public Page<SequenceContactState> states(SequenceContactStatesQuery query) {
        Checks.notNull(query, "query", "what SequenceContactStatesQuery.builder() builds");
        return PageRequest.of(query).paging().read(caller, paging -> operations.states(query, paging));
    }

    /**
     * Lists the states of the contacts of a sequence ({@code GET /sequences/{id}/contacts/state}).
     *
     * @param query sets which columns; a page has at most 100 items
     * @return the first page; {@code stream()} goes through all of them
     * @throws SequenceContactException if the list is rejected
     */
    public Page<SequenceContactState> states(Consumer<SequenceContactStatesQuery.Builder> query) {
        return states(Queries.set(SequenceContactStatesQuery.builder(), query).build());
    }

    /**
     * Adds contacts to a sequence ({@code POST /sequences/{id}/contact-links/bulk}). It is not
     * retried after a lost response.
     *
     * @param contactIds their ids
     * @return the result of each; succeeded are those that the API lists as added, failures are of {@link
     *     SequenceContactException}
     * @throws SequenceContactException if the whole request is rejected: the sequence is archived or has no
     *     steps, for example
     */
    public BulkResult<Long> add(Collection<Long> contactIds) {
        return add(SequenceEnrolment.builder(contactIds).build());
    }

    /**
     * Adds contacts to a sequence as an enrolment sets ({@code POST /sequences/{id}/contact-links/bulk}). It is not
     * retried after a lost response.
     *
     * @param enrolment who, and how
     * @return the result of each; succeeded are those that the API lists as added, failures are of {@link
     *     SequenceContactException}
     * @throws SequenceContactException if the whole request is rejected: the sequence is archived or has no
     *     steps, for example
     */
    public BulkResult<Long> add(SequenceEnrolment enrolment) {
        return operations.add(enrolment).call(caller);
    }

    /**
     * Removes contacts from a sequence ({@code POST /sequences/{id}/contact-links/bulk-delete}). It is not
     * retried after a lost response.
     *
     * @param contactIds their ids
     * @return how many were taken out, and which
     * @throws SequenceContactException if the whole request is rejected
     */
    public BulkResult<Long> bulkRemove(Collection<Long> contactIds) {
        return operations.bulkRemove(contactIds).call(caller);
    }

    /**
     * Removes a contact from a sequence ({@code DELETE /sequences/{id}/contact-links/{contact_id}}). Retried
     * after a lost response, it may find the contact gone and fail with {@link
     * SequenceContactException.NotInSequence}: {@code attempts()} then has the earlier attempt.
     *
     * @param contactId the contact's id
     * @return the response
     * @throws SequenceContactException if the contact is not in the sequence
     */
    public JsonResult remove(long contactId) {
        return caller.call(operations.remove(contactId));
    }

    /**
     * Sets the status of a contact in a sequence ({@code PUT /sequences/{id}/contact-links/{contact_id}/status}).
     * Only the older contract has it.
     *
     * @param contactId the contact's id
     * @param status the new status
     * @return the contact as the API confirms it; with the ids alone if it does not send it back
     * @throws SequenceContactException if the contact is not in the sequence, or cannot go from its status to
     *     that one
     */
    public SequenceContact setStatus(long contactId, SequenceContactStatus status) {
        return caller.call(operations.setStatus(contactId, status));
    }

    /**
     * Sets the status of contacts in a sequence ({@code POST /sequences/{id}/contacts/set-status-in-sequence}). It
     * is not retried after a lost response.
     *
     * @param contactIds their ids; 100 a request
     * @param status the new status; not {@code INACTIVE}, which the system alone sets here
     * @return the result of each; failures are of {@link SequenceContactException}
     * @throws SequenceContactException if the whole request is rejected
     */
    public BulkResult<Long> bulkSetStatus(Collection<Long> contactIds, SequenceContactStatus status) {
        return operations.bulkSetStatus(contactIds, status).call(caller);
    }

    /**
     * Marks contacts as having replied in this sequence ({@code POST /sequences/{id}/contacts/set-replied}). It
     * is not retried after a lost response.
     *
     * @param contactIds their ids
     * @return the result of each; failures are of {@link SequenceContactException}
     * @throws SequenceContactException if the whole request is rejected
     */
    public BulkResult<Long> setReplied(Collection<Long> contactIds) {
        return operations.setReplied(contactIds, true).call(caller);
    }

    /**
     * Removes the replied mark of contacts in this sequence ({@code POST
     * /sequences/{id}/contacts/set-replied}). It is not retried after a lost response.
     *
     * @param contactIds their ids
     * @return the result of each; failures are of {@link SequenceContactException}
     * @throws SequenceContactException if the whole request is rejected
     */
    public BulkResult<Long> clearReplied(Collection<Long> contactIds) {
        return operations.setReplied(contactIds, false).call(caller);
    }

    /**
     * Marks contacts as bounced in this sequence ({@code POST /sequences/{id}/contacts/set-bounced}). It is not
     * retried after a lost response. The API forbids {@code resendEmails} here, so there is no such parameter.
     *
     * @param contactIds their ids; 100 a request
     * @return the result of each; failures are of {@link SequenceContactException}
     * @throws SequenceContactException if the whole request is rejected
     */
    public BulkResult<Long> setBounced(Collection<Long> contactIds) {
        return operations.setBounced(contactIds).call(caller);
    }

    /**
     * Removes the bounced mark of contacts in this sequence ({@code POST
     * /sequences/{id}/contacts/set-bounced}). It is not retried after a lost response.
     *
     * @param contactIds their ids; 100 a request
     * @param resendEmails whether the emails that bounced are sent again; the API requires it here
     * @return the result of each; failures are of {@link SequenceContactException}
     * @throws SequenceContactException if the whole request is rejected
     */
    public BulkResult<Long> clearBounced(Collection<Long> contactIds, boolean resendEmails) {
        return operations.clearBounced(contactIds, resendEmails).call(caller);
    }
}
