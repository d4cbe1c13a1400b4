package dev.faultline.sequences.sequence;

import dev.faultline.core.JsonResult;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.enrolment.SequenceContacts;
import dev.faultline.sequences.internal.Ids;
import dev.faultline.sequences.internal.SequencesContext;
import dev.faultline.sequences.steps.SequenceSteps;

/**
 * One sequence and all that belongs to it, as {@code reply.sequence(7)} returns it: {@code reply.sequence(7).start()},
 * {@code reply.sequence(7).contacts().add(ids)}. It holds the id alone. Source: the vendor's reference on sequences.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class SequenceHandle {

    private final Caller caller;
    private final SequencesContext context;
    private final long id;
    private final SequenceOperations operations;
    private final SequenceActionOperations actions;
    private final SequenceTemplateOperations templates;

    /** For the client. */
    @SuppressWarnings("exports")
    public SequenceHandle(Caller caller, SequencesContext context, long id) {
        this.caller = caller;
        this.context = context;
        this.id = Ids.number("id", id);
        operations = new SequenceOperations(context);
        actions = new SequenceActionOperations(context);
        templates = new SequenceTemplateOperations(context);
    }

    /**
     * Reads the sequence in full ({@code GET /sequences/{id}}).
     *
     * @return the sequence
     * @throws SequenceException if there is none for this user
     */
    public Sequence get() {
        return caller.call(operations.get(id));
    }

    /**
     * Changes the sequence ({@code PATCH /sequences/{id}}). It is not retried after a lost response.
     *
     * @param changes the new values
     * @return the sequence as the API confirms it; with the id alone if it does not send it back
     * @throws SequenceException if it does not exist, is archived, or the changes are not valid
     */
    public Sequence update(SequenceChanges changes) {
        return caller.call(operations.update(id, changes));
    }

    /**
     * Deletes the sequence ({@code DELETE /sequences/{id}}). Retried after a lost response, it may find the sequence
     * gone and fail with {@link SequenceException.NotFound}: {@code attempts()} then has the earlier attempt.
     *
     * @return the response
     * @throws SequenceException if it does not exist, or may not be deleted
     */
    public JsonResult delete() {
        return caller.call(operations.delete(id));
    }

    /**
     * Starts the sequence, which is new or paused ({@code POST /sequences/{id}/start}). By the current contract, starting an
     * active one changes nothing, so it is retried after a lost response; by the older one it is {@link
     * SequenceActionException.Active}: take that as done.
     *
     * @return the sequence as the API confirms it; with the id alone if it does not send it back
     * @throws SequenceActionException if it does not exist, lacks contacts or mailboxes, or its status forbids it
     */
    public Sequence start() {
        return caller.call(actions.start(id));
    }

    /**
     * Pauses the sequence ({@code POST /sequences/{id}/pause}). It is not retried after a lost response.
     *
     * @return the sequence as the API confirms it; with the id alone if it does not send it back
     * @throws SequenceActionException if it does not exist, or its status forbids it
     */
    public Sequence pause() {
        return caller.call(actions.pause(id));
    }

    /**
     * Archives the sequence ({@code POST /sequences/{id}/archive}); no operation undoes it. It is not retried after
     * a lost response.
     *
     * @return the sequence as the API confirms it; with the id alone if it does not send it back
     * @throws SequenceActionException if it does not exist, or is archived already
     */
    public Sequence archive() {
        return caller.call(actions.archive(id));
    }

    /**
     * Gives the sequence to another user ({@code PUT /sequences/{id}/owner}).
     *
     * @param userId the new owner
     * @return the sequence as the API confirms it; with the id alone if it does not send it back
     * @throws SequenceActionException if it does not exist, or the user cannot have it
     */
    public Sequence changeOwner(long userId) {
        return caller.call(actions.changeOwner(id, userId));
    }

    /**
     * Saves the sequence as a template ({@code POST /sequences/{id}/save-as-template}). It is not retried after a
     * lost response.
     *
     * @param template its name, and what it is for
     * @return the template as created
     * @throws SequenceTemplateException if the sequence does not exist, or the name is taken
     */
    public SequenceTemplate saveAsTemplate(NewSequenceTemplate template) {
        return caller.call(templates.saveAsTemplate(id, template));
    }

    /**
     * Reads the sequence's statistics ({@code GET /sequences/{id}/stats}). They have an hourly limit of their own, tighter
     * than that of all requests. The response is not documented: read {@link JsonResult#json()}. Source: <a
     * href="https://docs.reply.io/api-reference/rate-limits">rate limits</a>.
     *
     * @return the response
     * @throws SequenceException if there is no such sequence for this user
     */
    public JsonResult stats() {
        return caller.call(operations.stats(id));
    }

    /**
     * The steps of the sequence.
     *
     * @return the operations on them
     */
    public SequenceSteps steps() {
        return new SequenceSteps(caller, context, id);
    }

    /**
     * The contacts of the sequence.
     *
     * @return the operations on them
     */
    public SequenceContacts contacts() {
        return new SequenceContacts(caller, context, id);
    }

    /**
     * The mailboxes that the sequence sends from.
     *
     * @return the operations on them
     */
    public SequenceEmailAccounts emailAccounts() {
        return new SequenceEmailAccounts(caller, context, id);
    }

    /**
     * The LinkedIn accounts that the sequence uses.
     *
     * @return the operations on them
     */
    public SequenceLinkedInAccounts linkedInAccounts() {
        return new SequenceLinkedInAccounts(caller, context, id);
    }
}
