package dev.faultline.sequences.contacts;

import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.Ids;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.SequencesContext;
import dev.faultline.sequences.lists.ContactListException;
import java.util.function.Consumer;

/**
 * One contact and all that belongs to it, as {@code reply.contact(5)} returns it. It holds the id alone. Source: the
 * vendor's reference on contacts.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class ContactHandle {

    private final Caller caller;
    private final long id;
    private final ContactOperations operations;
    private final ContactActionOperations actions;
    private final DirectContactOperations direct;

    /** For the client. */
    @SuppressWarnings("exports")
    public ContactHandle(Caller caller, SequencesContext context, long id) {
        this.caller = caller;
        this.id = Ids.number("id", id);
        operations = new ContactOperations(context);
        actions = new ContactActionOperations(context);
        direct = new DirectContactOperations(context);
    }

    /**
     * Reads the contact ({@code GET /contacts/{id}}).
     *
     * @return the contact
     * @throws ContactException if there is none for this user
     */
    public Contact get() {
        return caller.call(operations.get(id));
    }

    /**
     * Changes the contact ({@code PATCH /contacts/{id}}). It is not retried after a lost response.
     *
     * @param changes the new values
     * @return the contact as the API confirms it; with the id alone if it does not send it back
     * @throws ContactException if it does not exist, or the changes are not valid
     */
    public Contact update(ContactChanges changes) {
        return caller.call(operations.update(id, changes));
    }

    /**
     * Deletes the contact ({@code DELETE /contacts/{id}}). Retried after a lost response, it may find the contact gone
     * and fail with {@link ContactException.NotFound}: {@code attempts()} then has the earlier attempt.
     *
     * @return the response
     * @throws ContactException if it does not exist, or may not be deleted
     */
    public JsonResult delete() {
        return caller.call(operations.delete(id));
    }

    /**
     * Puts the contact into a sequence, which may write to it at once ({@code POST /contacts/{id}/move-to-sequence}).
     * It is not retried after a lost response.
     *
     * @param move where to
     * @return the response
     * @throws ContactException if the contact or the sequence does not exist
     */
    public JsonResult moveToSequence(ContactMove move) {
        return caller.call(actions.moveToSequence(id, move));
    }

    /**
     * Adds a note to the contact ({@code POST /contacts/{id}/notes}). It is not retried after a lost response.
     *
     * @param notes the note
     * @return the response
     * @throws ContactException if the contact does not exist
     */
    public JsonResult addNote(String notes) {
        return caller.call(actions.addNote(id, notes));
    }

    /**
     * Lists the sequences of the contact ({@code GET /contacts/{id}/sequences}).
     *
     * @return all of them
     * @throws ContactException if the contact does not exist
     */
    public ItemList<ContactSequence> sequences() {
        return caller.call(actions.sequences(id));
    }

    /**
     * Lists the activities of the contact, as sent: the members are not documented ({@code GET
     * /contacts/{id}/activities}).
     *
     * @return the first page; {@code stream()} goes through all of them
     * @throws ContactException if the contact does not exist
     */
    public Page<JsonValue> activities() {
        return activities(ListQuery.builder().build());
    }

    /**
     * Lists some activities of the contact, as sent: the members are not documented ({@code GET
     * /contacts/{id}/activities}).
     *
     * @param query the page and other parameters
     * @return the first page; {@code stream()} goes through all of them
     * @throws ContactException if the contact does not exist
     */
    public Page<JsonValue> activities(ListQuery query) {
        Checks.notNull(query, "query", "what ListQuery.builder() builds");
        return PageRequest.of(query).paging().read(caller, paging -> actions.activities(id, query, paging));
    }

    /**
     * Lists some activities of the contact, as sent: the members are not documented ({@code GET
     * /contacts/{id}/activities}).
     *
     * @param query sets the page and other parameters
     * @return the first page; {@code stream()} goes through all of them
     * @throws ContactException if the contact does not exist
     */
    public Page<JsonValue> activities(Consumer<ListQuery.Builder> query) {
        return activities(Queries.set(ListQuery.builder(), query).build());
    }

    /**
     * Reads the statuses of the contact, its own and those in its sequences ({@code GET /contacts/{id}/statuses}).
     *
     * @return its statuses
     * @throws ContactException if the contact does not exist
     */
    public ContactStatuses statuses() {
        return caller.call(actions.statuses(id));
    }

    /**
     * Lists the lists of the contact ({@code GET /contacts/{id}/lists}).
     *
     * @return all of them
     * @throws ContactListException if the lists are rejected
     */
    public ItemList<ContactListMembership> lists() {
        return caller.call(actions.lists(id));
    }

    /**
     * Sends an email to the contact, outside of any sequence ({@code POST /contacts/{id}/send-direct-email}). It is not
     * retried after a lost response.
     *
     * @param email the email
     * @return the result
     * @throws ContactException if the contact or the mailbox does not exist, or the email cannot be sent
     */
    public DirectEmailResult sendDirectEmail(DirectEmail email) {
        return caller.call(direct.email(id, email));
    }

    /**
     * Sends a contact a connection request on LinkedIn, without a note ({@code POST
     * /contacts/{id}/send-direct-linkedin-connect}). It is not retried after a lost response.
     *
     * @param linkedInAccountId the LinkedIn account to do it with
     * @return the result
     * @throws ContactException if the contact does not exist, or it cannot be done
     */
    public DirectLinkedInResult sendDirectLinkedInConnect(long linkedInAccountId) {
        return caller.call(direct.connect(id, linkedInAccountId));
    }

    /**
     * Sends a contact a connection request on LinkedIn ({@code POST /contacts/{id}/send-direct-linkedin-connect}). It
     * is not retried after a lost response.
     *
     * @param linkedInAccountId the LinkedIn account to do it with
     * @param message a note
     * @return the result
     * @throws ContactException if the contact does not exist, or it cannot be done
     */
    public DirectLinkedInResult sendDirectLinkedInConnect(long linkedInAccountId, String message) {
        return caller.call(direct.connect(id, linkedInAccountId, message));
    }

    /**
     * Sends an InMail to a contact, which takes Sales Navigator and credits ({@code POST
     * /contacts/{id}/send-direct-linkedin-inmail}). It is not retried after a lost response.
     *
     * @param linkedInAccountId the LinkedIn account to do it with
     * @param subject the subject
     * @param body the text
     * @return the result
     * @throws ContactException if the contact does not exist, or it cannot be done
     */
    public DirectLinkedInResult sendDirectLinkedInInMail(long linkedInAccountId, String subject, String body) {
        return caller.call(direct.inMail(id, linkedInAccountId, subject, body));
    }

    /**
     * Sends a message to a contact on LinkedIn ({@code POST /contacts/{id}/send-direct-linkedin-message}). It is not
     * retried after a lost response.
     *
     * @param linkedInAccountId the LinkedIn account to do it with
     * @param message the message
     * @return the result
     * @throws ContactException if the contact does not exist, or it cannot be done
     */
    public DirectLinkedInResult sendDirectLinkedInMessage(long linkedInAccountId, String message) {
        return caller.call(direct.message(id, linkedInAccountId, message));
    }

    /**
     * Sends a recorded voice message on LinkedIn ({@code POST /contacts/{id}/send-direct-linkedin-voice}). It is not
     * retried after a lost response.
     *
     * <p>The recording is uploaded before, by {@code POST /v3/attachments/voice}. The form of an upload is not
     * documented, so it is a raw request: {@code RawRequest.post("/v3/attachments/voice").body(type, bytes)}.
     *
     * @param linkedInAccountId the LinkedIn account to send from
     * @param voiceAttachmentId the id as the response to the upload has it, a number or a text
     * @return the activity as the API confirms it
     * @throws ContactException if the contact does not exist, or cannot be written to
     */
    public DirectLinkedInResult sendDirectLinkedInVoice(long linkedInAccountId, JsonValue voiceAttachmentId) {
        return caller.call(direct.voice(id, linkedInAccountId, voiceAttachmentId));
    }

    /**
     * Sends a contact on LinkedIn a voice message that is generated from a text ({@code POST
     * /contacts/{id}/send-direct-linkedin-ai-voice}). It is not retried after a lost response.
     *
     * @param linkedInAccountId the LinkedIn account to do it with
     * @param script the spoken text, at most 1,000 characters
     * @return the result
     * @throws ContactException if the contact does not exist, or it cannot be done
     */
    public DirectLinkedInResult sendDirectLinkedInAiVoice(long linkedInAccountId, String script) {
        return caller.call(direct.aiVoice(id, linkedInAccountId, script));
    }
}
