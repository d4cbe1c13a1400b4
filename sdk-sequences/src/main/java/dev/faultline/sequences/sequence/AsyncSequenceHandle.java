package dev.faultline.sequences.sequence;

import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.enrolment.AsyncSequenceContacts;
import dev.faultline.sequences.internal.Ids;
import dev.faultline.sequences.internal.SequencesContext;
import dev.faultline.sequences.steps.AsyncSequenceSteps;
import java.util.concurrent.CompletableFuture;

/**
 * One sequence and all that belongs to it, asynchronous.
 *
 * @see SequenceHandle
 */
public final class AsyncSequenceHandle {

    private final Caller caller;
    private final SequencesContext context;
    private final long id;
    private final SequenceOperations operations;
    private final SequenceActionOperations actions;
    private final SequenceTemplateOperations templates;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncSequenceHandle(Caller caller, SequencesContext context, long id) {
        this.caller = caller;
        this.context = context;
        this.id = Ids.number("id", id);
        operations = new SequenceOperations(context);
        actions = new SequenceActionOperations(context);
        templates = new SequenceTemplateOperations(context);
    }

    /**
     * Reads the sequence in full.
     *
     * @return the sequence; fails as {@link SequenceHandle#get} throws
     */
    public CompletableFuture<Sequence> get() {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Changes the sequence.
     *
     * @param changes the new values
     * @return the sequence as the API confirms it; fails as {@link SequenceHandle#update} throws
     */
    public CompletableFuture<Sequence> update(SequenceChanges changes) {
        return caller.callAsync(operations.update(id, changes));
    }

    /**
     * Deletes the sequence.
     *
     * @return the response; fails as {@link SequenceHandle#delete} throws
     */
    public CompletableFuture<JsonResult> delete() {
        return caller.callAsync(operations.delete(id));
    }

    /**
     * Starts the sequence, which is new or paused.
     *
     * @return the sequence as the API confirms it; fails as {@link SequenceHandle#start} throws
     */
    public CompletableFuture<Sequence> start() {
        return caller.callAsync(actions.start(id));
    }

    /**
     * Pauses the sequence.
     *
     * @return the sequence as the API confirms it; fails as {@link SequenceHandle#pause} throws
     */
    public CompletableFuture<Sequence> pause() {
        return caller.callAsync(actions.pause(id));
    }

    /**
     * Archives the sequence.
     *
     * @return the sequence as the API confirms it; fails as {@link SequenceHandle#archive} throws
     */
    public CompletableFuture<Sequence> archive() {
        return caller.callAsync(actions.archive(id));
    }

    /**
     * Gives the sequence to another user.
     *
     * @param userId the new owner
     * @return the sequence as the API confirms it; fails as {@link SequenceHandle#changeOwner} throws
     */
    public CompletableFuture<Sequence> changeOwner(long userId) {
        return caller.callAsync(actions.changeOwner(id, userId));
    }

    /**
     * Saves the sequence as a template.
     *
     * @param template its name, and what it is for
     * @return the template as created; fails as {@link SequenceHandle#saveAsTemplate} throws
     */
    public CompletableFuture<SequenceTemplate> saveAsTemplate(NewSequenceTemplate template) {
        return caller.callAsync(templates.saveAsTemplate(id, template));
    }

    /**
     * Reads the sequence's statistics.
     *
     * @return the response; fails as {@link SequenceHandle#stats} throws
     */
    public CompletableFuture<JsonResult> stats() {
        return caller.callAsync(operations.stats(id));
    }

    /**
     * The steps of the sequence.
     *
     * @return the operations on them
     */
    public AsyncSequenceSteps steps() {
        return new AsyncSequenceSteps(caller, context, id);
    }

    /**
     * The contacts of the sequence.
     *
     * @return the operations on them
     */
    public AsyncSequenceContacts contacts() {
        return new AsyncSequenceContacts(caller, context, id);
    }

    /**
     * The mailboxes that the sequence sends from.
     *
     * @return the operations on them
     */
    public AsyncSequenceEmailAccounts emailAccounts() {
        return new AsyncSequenceEmailAccounts(caller, context, id);
    }

    /**
     * The LinkedIn accounts that the sequence uses.
     *
     * @return the operations on them
     */
    public AsyncSequenceLinkedInAccounts linkedInAccounts() {
        return new AsyncSequenceLinkedInAccounts(caller, context, id);
    }
}
