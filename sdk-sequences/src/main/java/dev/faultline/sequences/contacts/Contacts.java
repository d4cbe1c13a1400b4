package dev.faultline.sequences.contacts;

import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.SequencesContext;
import dev.faultline.sequences.lists.ContactListException;
import java.util.Collection;

/**
 * Contacts and their actions. Source: the vendor's reference on contacts.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class Contacts {

    private final Caller caller;
    private final ContactOperations operations;
    private final ContactActionOperations actions;
    private final DirectContactOperations direct;

    /** For the client. */
    @SuppressWarnings("exports")
    public Contacts(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new ContactOperations(context);
        actions = new ContactActionOperations(context);
        direct = new DirectContactOperations(context);
    }

    /**
     * Lists all contacts ({@code GET /contacts}).
     *
     * @return the first page; {@code stream()} goes through all of them
     * @throws ContactException if the list is rejected
     */
    public Page<Contact> list() {
        return list(ListQuery.builder().build());
    }

    /**
     * Lists contacts ({@code GET /contacts}).
     *
     * @param query the page and other parameters
     * @return the first page; {@code stream()} goes through all of them
     * @throws ContactException if the list is rejected
     */
    public Page<Contact> list(ListQuery query) {
        Checks.notNull(query, "query", "what ListQuery.builder() builds");
        return PageRequest.of(query).paging().read(caller, paging -> operations.list(query, paging));
    }

    /**
     * Finds contacts ({@code POST /contacts/filter}). It changes nothing, so it is retried like any read.
     *
     * @param filter the conditions
     * @return the first page, with {@code totalCount()}; {@code stream()} goes through all of them
     * @throws ContactException if the filter is rejected
     */
    public Page<Contact> filter(ContactFilter filter) {
        Checks.notNull(filter, "filter", "what ContactFilter.builder() builds");
        return PageRequest.of(filter).paging().read(caller, paging -> operations.filter(filter, paging));
    }

    /**
     * Creates a contact ({@code POST /contacts}). It is not retried after a lost response.
     *
     * @param contact its parts
     * @return the contact as created
     * @throws ContactException if it exists already, a blacklist rule forbids it, or a part of it is not valid
     */
    public Contact create(NewContact contact) {
        return caller.call(operations.create(contact));
    }

    /**
     * Reads a contact ({@code GET /contacts/{id}}).
     *
     * @param id its id
     * @return the contact
     * @throws ContactException if there is none for this user
     */
    public Contact get(long id) {
        return caller.call(operations.get(id));
    }

    /**
     * Changes a contact ({@code PATCH /contacts/{id}}). It is not retried after a lost response.
     *
     * @param id its id
     * @param changes the new values
     * @return the contact as the API confirms it; with the id alone if it does not send it back
     * @throws ContactException if it does not exist, or the changes are not valid
     */
    public Contact update(long id, ContactChanges changes) {
        return caller.call(operations.update(id, changes));
    }

    /**
     * Deletes a contact ({@code DELETE /contacts/{id}}). Retried after a lost response, it may find the contact gone
     * and fail with {@link ContactException.NotFound}: {@code attempts()} then has the earlier attempt.
     *
     * @param id its id
     * @return the response
     * @throws ContactException if it does not exist, or may not be deleted
     */
    public JsonResult delete(long id) {
        return caller.call(operations.delete(id));
    }

    /**
     * Creates and updates contacts together ({@code POST /contacts/import}). It is not retried after a lost response.
     *
     * @param data the contacts
     * @return the result of each, in the request's order; many at once may become a
     *     {@linkplain ContactImport#job() job}
     * @throws ContactException if the whole import is rejected
     */
    public ContactImport importContacts(ContactImportData data) {
        return caller.call(operations.importContacts(data));
    }

    /**
     * Deletes contacts ({@code POST /contacts/bulk-delete}). It is not retried after a lost response. The page does not
     * show the response: another shape than a map of failures is rejected as unreadable.
     *
     * @param ids their ids
     * @return the result of each; failures are of {@link ContactException}
     * @throws ContactException if the whole request is rejected
     */
    public BulkResult<Long> bulkDelete(Collection<Long> ids) {
        return caller.call(operations.bulkDelete(ids));
    }

    /**
     * Gives contacts to another user, without their tasks ({@code PUT /contacts/owner}).
     *
     * @param contactIds the contacts' ids
     * @param userId the new owner
     * @return which ones were changed
     * @throws ContactException if the request is rejected
     */
    public ContactOwnerChange changeOwner(Collection<Long> contactIds, long userId) {
        return caller.call(actions.changeOwner(contactIds, userId, null));
    }

    /**
     * Gives contacts to another user ({@code PUT /contacts/owner}).
     *
     * @param contactIds the contacts' ids
     * @param userId the new owner
     * @param reassignTasks whether their tasks go with them
     * @return which ones were changed
     * @throws ContactException if the request is rejected
     */
    public ContactOwnerChange changeOwner(Collection<Long> contactIds, long userId, boolean reassignTasks) {
        return caller.call(actions.changeOwner(contactIds, userId, reassignTasks));
    }

    /**
     * Marks contacts as having replied in all their sequences ({@code POST /contacts/set-replied}). It is not retried
     * after a lost response.
     *
     * @param contactIds their ids
     * @return the result of each; failures are of {@link ContactException}
     * @throws ContactException if the whole request is rejected
     */
    public BulkResult<Long> setReplied(Collection<Long> contactIds) {
        return caller.call(actions.setReplied(contactIds, true));
    }

    /**
     * Removes the replied mark of contacts in all their sequences ({@code POST /contacts/set-replied}). It is not
     * retried after a lost response.
     *
     * @param contactIds their ids
     * @return the result of each; failures are of {@link ContactException}
     * @throws ContactException if the whole request is rejected
     */
    public BulkResult<Long> clearReplied(Collection<Long> contactIds) {
        return caller.call(actions.setReplied(contactIds, false));
    }

    /**
     * Marks contacts as bounced in all their sequences ({@code POST /contacts/set-bounced}). It is not retried after
     * a lost response. The vendor's pages give the codes 5 and 8 of a contact two meanings each here: such a failure is
     * {@link ContactException} itself.
     *
     * @param contactIds the contacts' ids, 1 to 100
     * @return the result of each; failures are of {@link ContactException}
     * @throws ContactException if the whole request is rejected
     */
    public BulkResult<Long> setBounced(Collection<Long> contactIds) {
        return caller.call(actions.setBounced(contactIds, null));
    }

    /**
     * Removes the bounced mark of contacts, in all their sequences ({@code POST /contacts/set-bounced}). Its
     * failures are as those of {@link #setBounced}. It is not retried after a lost response.
     *
     * @param contactIds the contacts' ids, 1 to 100
     * @param resendEmails whether the emails that came back are sent again
     * @return the result of each; failures are of {@link ContactException}
     * @throws ContactException if the whole request is rejected
     */
    public BulkResult<Long> clearBounced(Collection<Long> contactIds, boolean resendEmails) {
        return caller.call(actions.setBounced(contactIds, resendEmails));
    }

    /**
     * Sets the status of contacts in all their sequences ({@code POST /contacts/set-status-in-sequence}). It is not
     * retried after a lost response. The page does not show the response: another shape than a map of failures is
     * rejected as unreadable.
     *
     * @param contactIds the contacts' ids
     * @param statusInSequence any but {@link SequenceContactStatus#INACTIVE}
     * @return the result of each; failures are of {@link ContactException}
     * @throws ContactException if the whole request is rejected
     */
    public BulkResult<Long> setStatusInSequence(Collection<Long> contactIds, SequenceContactStatus statusInSequence) {
        return caller.call(actions.setStatusInSequence(contactIds, statusInSequence));
    }

    /**
     * Puts a contact into a sequence, which may write to it at once ({@code POST /contacts/{id}/move-to-sequence}). It
     * is not retried after a lost response.
     *
     * @param id the contact's id
     * @param move where to
     * @return the response
     * @throws ContactException if the contact or the sequence does not exist
     */
    public JsonResult moveToSequence(long id, ContactMove move) {
        return caller.call(actions.moveToSequence(id, move));
    }

    /**
     * Adds a note to a contact ({@code POST /contacts/{id}/notes}). It is not retried after a lost response.
     *
     * @param id the contact's id
     * @param notes the note
     * @return the response
     * @throws ContactException if the contact does not exist
     */
    public JsonResult addNote(long id, String notes) {
        return caller.call(actions.addNote(id, notes));
    }

    /**
     * Lists the sequences of a contact ({@code GET /contacts/{id}/sequences}).
     *
     * @param id the contact's id
     * @return all of them
     * @throws ContactException if the contact does not exist
     */
    public ItemList<ContactSequence> sequences(long id) {
        return caller.call(actions.sequences(id));
    }

    /**
     * Lists the activities of a contact, as sent: the members are not documented ({@code GET
     * /contacts/{id}/activities}).
     *
     * @param id the contact's id
     * @return the first page; {@code stream()} goes through all of them
     * @throws ContactException if the contact does not exist
     */
    public Page<JsonValue> activities(long id) {
        return activities(id, ListQuery.builder().build());
    }

    /**
     * Lists some activities of a contact, as sent: the members are not documented ({@code GET
     * /contacts/{id}/activities}).
     *
     * @param id the contact's id
     * @param query the page and other parameters
     * @return the first page; {@code stream()} goes through all of them
     * @throws ContactException if the contact does not exist
     */
    public Page<JsonValue> activities(long id, ListQuery query) {
        Checks.notNull(query, "query", "what ListQuery.builder() builds");
        return PageRequest.of(query).paging().read(caller, paging -> actions.activities(id, query, paging));
    }

    /**
     * Reads the statuses of a contact, its own and those in its sequences ({@code GET /contacts/{id}/statuses}).
     *
     * @param id the contact's id
     * @return its statuses
     * @throws ContactException if the contact does not exist
     */
    public ContactStatuses statuses(long id) {
        return caller.call(actions.statuses(id));
    }

    /**
     * Lists the lists of a contact ({@code GET /contacts/{id}/lists}).
     *
     * @param id the contact's id
     * @return all of them
     * @throws ContactListException if the lists are rejected
     */
    public ItemList<ContactListMembership> lists(long id) {
        return caller.call(actions.lists(id));
    }

    /**
     * Sends an email to a contact, outside of any sequence ({@code POST /contacts/{id}/send-direct-email}). It is not
     * retried after a lost response.
     *
     * @param id the contact's id
     * @param email the email
     * @return the result
     * @throws ContactException if the contact or the mailbox does not exist, or the email cannot be sent
     */
    public DirectEmailResult sendDirectEmail(long id, DirectEmail email) {
        return caller.call(direct.email(id, email));
    }

    /**
     * Sends a contact a connection request on LinkedIn, without a note ({@code POST
     * /contacts/{id}/send-direct-linkedin-connect}). It is not retried after a lost response.
     *
     * @param id the contact's id
     * @param linkedInAccountId the LinkedIn account to do it with
     * @return the result
     * @throws ContactException if the contact does not exist, or it cannot be done
     */
    public DirectLinkedInResult sendDirectLinkedInConnect(long id, long linkedInAccountId) {
        return caller.call(direct.connect(id, linkedInAccountId));
    }

    /**
     * Sends a contact a connection request on LinkedIn ({@code POST /contacts/{id}/send-direct-linkedin-connect}). It
     * is not retried after a lost response.
     *
     * @param id the contact's id
     * @param linkedInAccountId the LinkedIn account to do it with
     * @param message a note
     * @return the result
     * @throws ContactException if the contact does not exist, or it cannot be done
     */
    public DirectLinkedInResult sendDirectLinkedInConnect(long id, long linkedInAccountId, String message) {
        return caller.call(direct.connect(id, linkedInAccountId, message));
    }

    /**
     * Sends an InMail to a contact, which takes Sales Navigator and credits ({@code POST
     * /contacts/{id}/send-direct-linkedin-inmail}). It is not retried after a lost response.
     *
     * @param id the contact's id
     * @param linkedInAccountId the LinkedIn account to do it with
     * @param subject the subject
     * @param body the text
     * @return the result
     * @throws ContactException if the contact does not exist, or it cannot be done
     */
    public DirectLinkedInResult sendDirectLinkedInInMail(long id, long linkedInAccountId, String subject, String body) {
        return caller.call(direct.inMail(id, linkedInAccountId, subject, body));
    }

    /**
     * Sends a message to a contact on LinkedIn ({@code POST /contacts/{id}/send-direct-linkedin-message}). It is not
     * retried after a lost response.
     *
     * @param id the contact's id
     * @param linkedInAccountId the LinkedIn account to do it with
     * @param message the message
     * @return the result
     * @throws ContactException if the contact does not exist, or it cannot be done
     */
    public DirectLinkedInResult sendDirectLinkedInMessage(long id, long linkedInAccountId, String message) {
        return caller.call(direct.message(id, linkedInAccountId, message));
    }

    /**
     * Sends a contact on LinkedIn a voice message that is generated from a text ({@code POST
     * /contacts/{id}/send-direct-linkedin-ai-voice}). It is not retried after a lost response.
     *
     * @param id the contact's id
     * @param linkedInAccountId the LinkedIn account to do it with
     * @param script the spoken text, at most 1,000 characters
     * @return the result
     * @throws ContactException if the contact does not exist, or it cannot be done
     */
    public DirectLinkedInResult sendDirectLinkedInAiVoice(long id, long linkedInAccountId, String script) {
        return caller.call(direct.aiVoice(id, linkedInAccountId, script));
    }
}
