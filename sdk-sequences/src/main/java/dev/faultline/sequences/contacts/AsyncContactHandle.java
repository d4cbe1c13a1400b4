package dev.faultline.sequences.contacts;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.internal.Ids;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One contact and all that belongs to it, asynchronous.
 *
 * @see ContactHandle
 */
public final class AsyncContactHandle {

    private final Caller caller;
    private final long id;
    private final ContactOperations operations;
    private final ContactActionOperations actions;
    private final DirectContactOperations direct;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncContactHandle(Caller caller, SequencesContext context, long id) {
        this.caller = caller;
        this.id = Ids.number("id", id);
        operations = new ContactOperations(context);
        actions = new ContactActionOperations(context);
        direct = new DirectContactOperations(context);
    }

    /**
     * Reads the contact.
     *
     * @return the contact; fails as {@link ContactHandle#get} throws
     */
    public CompletableFuture<Contact> get() {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Changes the contact.
     *
     * @param changes the new values
     * @return the contact as the API confirms it; fails as {@link ContactHandle#update} throws
     */
    public CompletableFuture<Contact> update(ContactChanges changes) {
        return caller.callAsync(operations.update(id, changes));
    }

    /**
     * Deletes the contact.
     *
     * @return the response; fails as {@link ContactHandle#delete} throws
     */
    public CompletableFuture<JsonResult> delete() {
        return caller.callAsync(operations.delete(id));
    }

    /**
     * Puts the contact into a sequence, which may write to it at once.
     *
     * @param move where to
     * @return the response; fails as {@link ContactHandle#moveToSequence} throws
     */
    public CompletableFuture<JsonResult> moveToSequence(ContactMove move) {
        return caller.callAsync(actions.moveToSequence(id, move));
    }

    /**
     * Adds a note to the contact.
     *
     * @param notes the note
     * @return the response; fails as {@link ContactHandle#addNote} throws
     */
    public CompletableFuture<JsonResult> addNote(String notes) {
        return caller.callAsync(actions.addNote(id, notes));
    }

    /**
     * Lists the sequences of the contact.
     *
     * @return all of them; fails as {@link ContactHandle#sequences} throws
     */
    public CompletableFuture<ItemList<ContactSequence>> sequences() {
        return caller.callAsync(actions.sequences(id));
    }

    /**
     * Lists the activities of the contact, as sent: the members are not documented.
     *
     * @return the first page; fails as {@link ContactHandle#activities()} throws
     */
    public CompletableFuture<AsyncPage<JsonValue>> activities() {
        return activities(ListQuery.builder().build());
    }

    /**
     * Lists some activities of the contact, as sent: the members are not documented.
     *
     * @param query the page and other parameters
     * @return the first page; fails as {@link ContactHandle#activities(ListQuery)} throws
     */
    public CompletableFuture<AsyncPage<JsonValue>> activities(ListQuery query) {
        Checks.notNull(query, "query", "what ListQuery.builder() builds");
        return PageRequest.of(query).paging().readAsync(caller, paging -> actions.activities(id, query, paging));
    }

    /**
     * Lists some activities of the contact, as sent: the members are not documented.
     *
     * @param query sets the page and other parameters
     * @return the first page; fails as {@link ContactHandle#activities(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<JsonValue>> activities(Consumer<ListQuery.Builder> query) {
        return activities(Queries.set(ListQuery.builder(), query).build());
    }

    /**
     * Reads the statuses of the contact, its own and those in its sequences.
     *
     * @return its statuses; fails as {@link ContactHandle#statuses} throws
     */
    public CompletableFuture<ContactStatuses> statuses() {
        return caller.callAsync(actions.statuses(id));
    }

    /**
     * Lists the lists of the contact.
     *
     * @return all of them; fails as {@link ContactHandle#lists} throws
     */
    public CompletableFuture<ItemList<ContactListMembership>> lists() {
        return caller.callAsync(actions.lists(id));
    }

    /**
     * Sends an email to the contact, outside of any sequence.
     *
     * @param email the email
     * @return the result; fails as {@link ContactHandle#sendDirectEmail} throws
     */
    public CompletableFuture<DirectEmailResult> sendDirectEmail(DirectEmail email) {
        return caller.callAsync(direct.email(id, email));
    }

    /**
     * Sends a contact a connection request on LinkedIn, without a note.
     *
     * @param linkedInAccountId the LinkedIn account to do it with
     * @return the result; fails as {@link ContactHandle#sendDirectLinkedInConnect(long)} throws
     */
    public CompletableFuture<DirectLinkedInResult> sendDirectLinkedInConnect(long linkedInAccountId) {
        return caller.callAsync(direct.connect(id, linkedInAccountId));
    }

    /**
     * Sends a contact a connection request on LinkedIn.
     *
     * @param linkedInAccountId the LinkedIn account to do it with
     * @param message a note
     * @return the result; fails as {@link ContactHandle#sendDirectLinkedInConnect(long, String)} throws
     */
    public CompletableFuture<DirectLinkedInResult> sendDirectLinkedInConnect(long linkedInAccountId, String message) {
        return caller.callAsync(direct.connect(id, linkedInAccountId, message));
    }

    /**
     * Sends an InMail to a contact, which takes Sales Navigator and credits.
     *
     * @param linkedInAccountId the LinkedIn account to do it with
     * @param subject the subject
     * @param body the text
     * @return the result; fails as {@link ContactHandle#sendDirectLinkedInInMail} throws
     */
    public CompletableFuture<DirectLinkedInResult> sendDirectLinkedInInMail(
            long linkedInAccountId, String subject, String body) {
        return caller.callAsync(direct.inMail(id, linkedInAccountId, subject, body));
    }

    /**
     * Sends a message to a contact on LinkedIn.
     *
     * @param linkedInAccountId the LinkedIn account to do it with
     * @param message the message
     * @return the result; fails as {@link ContactHandle#sendDirectLinkedInMessage} throws
     */
    public CompletableFuture<DirectLinkedInResult> sendDirectLinkedInMessage(long linkedInAccountId, String message) {
        return caller.callAsync(direct.message(id, linkedInAccountId, message));
    }

    /**
     * Sends a recorded voice message on LinkedIn.
     *
     * @param linkedInAccountId the LinkedIn account to send from
     * @param voiceAttachmentId the id as the response to the upload has it, a number or a text
     * @return the activity as the API confirms it; fails as {@link ContactHandle#sendDirectLinkedInVoice} throws
     */
    public CompletableFuture<DirectLinkedInResult> sendDirectLinkedInVoice(
            long linkedInAccountId, JsonValue voiceAttachmentId) {
        return caller.callAsync(direct.voice(id, linkedInAccountId, voiceAttachmentId));
    }

    /**
     * Sends a contact on LinkedIn a voice message that is generated from a text.
     *
     * @param linkedInAccountId the LinkedIn account to do it with
     * @param script the spoken text, at most 1,000 characters
     * @return the result; fails as {@link ContactHandle#sendDirectLinkedInAiVoice} throws
     */
    public CompletableFuture<DirectLinkedInResult> sendDirectLinkedInAiVoice(long linkedInAccountId, String script) {
        return caller.callAsync(direct.aiVoice(id, linkedInAccountId, script));
    }
}
