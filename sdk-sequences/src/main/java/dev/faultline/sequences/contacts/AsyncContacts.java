package dev.faultline.sequences.contacts;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;

/**
 * Contacts and their actions, asynchronous.
 *
 * @see Contacts
 */
public final class AsyncContacts {

    private final Caller caller;
    private final ContactOperations operations;
    private final ContactActionOperations actions;
    private final DirectContactOperations direct;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncContacts(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new ContactOperations(context);
        actions = new ContactActionOperations(context);
        direct = new DirectContactOperations(context);
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
     * Finds contacts.
     *
     * @param filter the conditions
     * @return the first page, with {@code totalCount()}; fails as {@link Contacts#filter} throws
     */
    public CompletableFuture<AsyncPage<Contact>> filter(ContactFilter filter) {
        Checks.notNull(filter, "filter", "what ContactFilter.builder() builds");
        return PageRequest.of(filter).paging().readAsync(caller, paging -> operations.filter(filter, paging));
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
     * Reads a contact.
     *
     * @param id its id
     * @return the contact; fails as {@link Contacts#get} throws
     */
    public CompletableFuture<Contact> get(long id) {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Changes a contact.
     *
     * @param id its id
     * @param changes the new values
     * @return the contact as the API confirms it; fails as {@link Contacts#update} throws
     */
    public CompletableFuture<Contact> update(long id, ContactChanges changes) {
        return caller.callAsync(operations.update(id, changes));
    }

    /**
     * Deletes a contact.
     *
     * @param id its id
     * @return the response; fails as {@link Contacts#delete} throws
     */
    public CompletableFuture<JsonResult> delete(long id) {
        return caller.callAsync(operations.delete(id));
    }

    /**
     * Creates and updates contacts together.
     *
     * @param data the contacts
     * @return the result of each, in the request's order; fails as {@link Contacts#importContacts}
     *     throws
     */
    public CompletableFuture<ContactImport> importContacts(ContactImportData data) {
        return caller.callAsync(operations.importContacts(data));
    }

    /**
     * Deletes contacts.
     *
     * @param ids their ids
     * @return the result of each; fails as {@link Contacts#bulkDelete} throws
     */
    public CompletableFuture<BulkResult<Long>> bulkDelete(Collection<Long> ids) {
        return caller.callAsync(operations.bulkDelete(ids));
    }

    /**
     * Gives contacts to another user, without their tasks.
     *
     * @param contactIds the contacts' ids
     * @param userId the new owner
     * @return which ones were changed; fails as {@link Contacts#changeOwner(Collection, long)} throws
     */
    public CompletableFuture<ContactOwnerChange> changeOwner(Collection<Long> contactIds, long userId) {
        return caller.callAsync(actions.changeOwner(contactIds, userId, null));
    }

    /**
     * Gives contacts to another user.
     *
     * @param contactIds the contacts' ids
     * @param userId the new owner
     * @param reassignTasks whether their tasks go with them
     * @return which ones were changed; fails as {@link Contacts#changeOwner(Collection, long, boolean)} throws
     */
    public CompletableFuture<ContactOwnerChange> changeOwner(
            Collection<Long> contactIds, long userId, boolean reassignTasks) {
        return caller.callAsync(actions.changeOwner(contactIds, userId, reassignTasks));
    }

    /**
     * Marks contacts as having replied in all their sequences.
     *
     * @param contactIds their ids
     * @return the result of each; fails as {@link Contacts#setReplied} throws
     */
    public CompletableFuture<BulkResult<Long>> setReplied(Collection<Long> contactIds) {
        return caller.callAsync(actions.setReplied(contactIds, true));
    }

    /**
     * Removes the replied mark of contacts in all their sequences.
     *
     * @param contactIds their ids
     * @return the result of each; fails as {@link Contacts#clearReplied} throws
     */
    public CompletableFuture<BulkResult<Long>> clearReplied(Collection<Long> contactIds) {
        return caller.callAsync(actions.setReplied(contactIds, false));
    }

    /**
     * Marks contacts as bounced in all their sequences.
     *
     * @param contactIds the contacts' ids, 1 to 100
     * @return the result of each; fails as {@link Contacts#setBounced} throws
     */
    public CompletableFuture<BulkResult<Long>> setBounced(Collection<Long> contactIds) {
        return caller.callAsync(actions.setBounced(contactIds, null));
    }

    /**
     * Removes the bounced mark of contacts, in all their sequences.
     *
     * @param contactIds the contacts' ids, 1 to 100
     * @param resendEmails whether the emails that came back are sent again
     * @return the result of each; fails as {@link Contacts#clearBounced} throws
     */
    public CompletableFuture<BulkResult<Long>> clearBounced(Collection<Long> contactIds, boolean resendEmails) {
        return caller.callAsync(actions.setBounced(contactIds, resendEmails));
    }

    /**
     * Sets the status of contacts in all their sequences.
     *
     * @param contactIds the contacts' ids
     * @param statusInSequence any but {@link SequenceContactStatus#INACTIVE}
     * @return the result of each; fails as {@link Contacts#setStatusInSequence} throws
     */
    public CompletableFuture<BulkResult<Long>> setStatusInSequence(
            Collection<Long> contactIds, SequenceContactStatus statusInSequence) {
        return caller.callAsync(actions.setStatusInSequence(contactIds, statusInSequence));
    }

    /**
     * Puts a contact into a sequence, which may write to it at once.
     *
     * @param id the contact's id
     * @param move where to
     * @return the response; fails as {@link Contacts#moveToSequence} throws
     */
    public CompletableFuture<JsonResult> moveToSequence(long id, ContactMove move) {
        return caller.callAsync(actions.moveToSequence(id, move));
    }

    /**
     * Adds a note to a contact.
     *
     * @param id the contact's id
     * @param notes the note
     * @return the response; fails as {@link Contacts#addNote} throws
     */
    public CompletableFuture<JsonResult> addNote(long id, String notes) {
        return caller.callAsync(actions.addNote(id, notes));
    }

    /**
     * Lists the sequences of a contact.
     *
     * @param id the contact's id
     * @return all of them; fails as {@link Contacts#sequences} throws
     */
    public CompletableFuture<ItemList<ContactSequence>> sequences(long id) {
        return caller.callAsync(actions.sequences(id));
    }

    /**
     * Lists the activities of a contact, as sent: the members are not documented.
     *
     * @param id the contact's id
     * @return the first page; fails as {@link Contacts#activities(long)} throws
     */
    public CompletableFuture<AsyncPage<JsonValue>> activities(long id) {
        return activities(id, ListQuery.builder().build());
    }

    /**
     * Lists some activities of a contact, as sent: the members are not documented.
     *
     * @param id the contact's id
     * @param query the page and other parameters
     * @return the first page; fails as {@link Contacts#activities(long, ListQuery)} throws
     */
    public CompletableFuture<AsyncPage<JsonValue>> activities(long id, ListQuery query) {
        Checks.notNull(query, "query", "what ListQuery.builder() builds");
        return PageRequest.of(query).paging().readAsync(caller, paging -> actions.activities(id, query, paging));
    }

    /**
     * Reads the statuses of a contact, its own and those in its sequences.
     *
     * @param id the contact's id
     * @return its statuses; fails as {@link Contacts#statuses} throws
     */
    public CompletableFuture<ContactStatuses> statuses(long id) {
        return caller.callAsync(actions.statuses(id));
    }

    /**
     * Lists the lists of a contact.
     *
     * @param id the contact's id
     * @return all of them; fails as {@link Contacts#lists} throws
     */
    public CompletableFuture<ItemList<ContactListMembership>> lists(long id) {
        return caller.callAsync(actions.lists(id));
    }

    /**
     * Sends an email to a contact, outside of any sequence.
     *
     * @param id the contact's id
     * @param email the email
     * @return the result; fails as {@link Contacts#sendDirectEmail} throws
     */
    public CompletableFuture<DirectEmailResult> sendDirectEmail(long id, DirectEmail email) {
        return caller.callAsync(direct.email(id, email));
    }

    /**
     * Sends a contact a connection request on LinkedIn, without a note.
     *
     * @param id the contact's id
     * @param linkedInAccountId the LinkedIn account to do it with
     * @return the result; fails as {@link Contacts#sendDirectLinkedInConnect(long, long)} throws
     */
    public CompletableFuture<DirectLinkedInResult> sendDirectLinkedInConnect(long id, long linkedInAccountId) {
        return caller.callAsync(direct.connect(id, linkedInAccountId));
    }

    /**
     * Sends a contact a connection request on LinkedIn.
     *
     * @param id the contact's id
     * @param linkedInAccountId the LinkedIn account to do it with
     * @param message a note
     * @return the result; fails as {@link Contacts#sendDirectLinkedInConnect(long, long, String)} throws
     */
    public CompletableFuture<DirectLinkedInResult> sendDirectLinkedInConnect(
            long id, long linkedInAccountId, String message) {
        return caller.callAsync(direct.connect(id, linkedInAccountId, message));
    }

    /**
     * Sends an InMail to a contact, which takes Sales Navigator and credits.
     *
     * @param id the contact's id
     * @param linkedInAccountId the LinkedIn account to do it with
     * @param subject the subject
     * @param body the text
     * @return the result; fails as {@link Contacts#sendDirectLinkedInInMail} throws
     */
    public CompletableFuture<DirectLinkedInResult> sendDirectLinkedInInMail(
            long id, long linkedInAccountId, String subject, String body) {
        return caller.callAsync(direct.inMail(id, linkedInAccountId, subject, body));
    }

    /**
     * Sends a message to a contact on LinkedIn.
     *
     * @param id the contact's id
     * @param linkedInAccountId the LinkedIn account to do it with
     * @param message the message
     * @return the result; fails as {@link Contacts#sendDirectLinkedInMessage} throws
     */
    public CompletableFuture<DirectLinkedInResult> sendDirectLinkedInMessage(
            long id, long linkedInAccountId, String message) {
        return caller.callAsync(direct.message(id, linkedInAccountId, message));
    }

    /**
     * Sends a contact on LinkedIn a voice message that is generated from a text.
     *
     * @param id the contact's id
     * @param linkedInAccountId the LinkedIn account to do it with
     * @param script the spoken text, at most 1,000 characters
     * @return the result; fails as {@link Contacts#sendDirectLinkedInAiVoice} throws
     */
    public CompletableFuture<DirectLinkedInResult> sendDirectLinkedInAiVoice(
            long id, long linkedInAccountId, String script) {
        return caller.callAsync(direct.aiVoice(id, linkedInAccountId, script));
    }
}
