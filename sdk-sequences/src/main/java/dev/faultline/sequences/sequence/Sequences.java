package dev.faultline.sequences.sequence;

import dev.faultline.core.JsonResult;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;

/**
 * Sequences and their actions. Source: the vendor's reference on sequences.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class Sequences {

    private final Caller caller;
    private final SequenceOperations operations;
    private final SequenceActionOperations actions;

    /** For the client. */
    @SuppressWarnings("exports")
    public Sequences(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new SequenceOperations(context);
        actions = new SequenceActionOperations(context);
    }

    /**
     * Lists all sequences ({@code GET /sequences}).
     *
     * @return the first page; {@code stream()} goes through all of them
     * @throws SequenceException if the list is rejected
     */
    public Page<SequenceSummary> list() {
        return list(SequencesQuery.builder().build());
    }

    /**
     * Lists some sequences ({@code GET /sequences}).
     *
     * @param query the filters
     * @return the first page; {@code stream()} goes through all of them
     * @throws SequenceException if the list is rejected
     */
    public Page<SequenceSummary> list(SequencesQuery query) {
        Checks.notNull(query, "query", "what SequencesQuery.builder() builds");
        return PageRequest.of(query).paging().read(caller, paging -> operations.list(query, paging));
    }

    /**
     * Creates a sequence ({@code POST /sequences}). It is not retried after a lost response, which could make a second
     * one.
     *
     * @param sequence its parts
     * @return the sequence as created
     * @throws SequenceException if a part of it does not exist or is not valid
     */
    public Sequence create(NewSequence sequence) {
        return caller.call(operations.create(sequence));
    }

    /**
     * Reads a sequence in full ({@code GET /sequences/{id}}).
     *
     * @param id its id
     * @return the sequence
     * @throws SequenceException if there is none for this user
     */
    public Sequence get(long id) {
        return caller.call(operations.get(id));
    }

    /**
     * Changes a sequence ({@code PATCH /sequences/{id}}). It is not retried after a lost response.
     *
     * @param id its id
     * @param changes the new values
     * @return the sequence as the API confirms it; with the id alone if it does not send it back
     * @throws SequenceException if it does not exist, is archived, or the changes are not valid
     */
    public Sequence update(long id, SequenceChanges changes) {
        return caller.call(operations.update(id, changes));
    }

    /**
     * Deletes a sequence ({@code DELETE /sequences/{id}}). Retried after a lost response, it may find the sequence gone
     * and fail with {@link SequenceException.NotFound}: {@code attempts()} then has the earlier attempt.
     *
     * @param id its id
     * @return the response
     * @throws SequenceException if it does not exist, or may not be deleted
     */
    public JsonResult delete(long id) {
        return caller.call(operations.delete(id));
    }

    /**
     * Deletes sequences ({@code POST /sequences/bulk-delete}). It is not retried after a lost response.
     *
     * @param ids their ids
     * @return the result of each; failures are of {@link SequenceException}
     * @throws SequenceException if the whole request is rejected
     */
    public BulkResult<Long> bulkDelete(Collection<Long> ids) {
        return caller.call(operations.bulkDelete(ids));
    }

    /**
     * Starts a new or paused sequence ({@code POST /sequences/{id}/start}). By the current contract, starting an active
     * one changes nothing, so it is retried after a lost response; by the older one it is {@link
     * SequenceActionException.Active}: take that as done.
     *
     * @param id its id
     * @return the sequence as the API confirms it; with the id alone if it does not send it back
     * @throws SequenceActionException if it does not exist, lacks contacts or mailboxes, or its status forbids it
     */
    public Sequence start(long id) {
        return caller.call(actions.start(id));
    }

    /**
     * Pauses a sequence ({@code POST /sequences/{id}/pause}). It is not retried after a lost response.
     *
     * @param id its id
     * @return the sequence as the API confirms it; with the id alone if it does not send it back
     * @throws SequenceActionException if it does not exist, or its status forbids it
     */
    public Sequence pause(long id) {
        return caller.call(actions.pause(id));
    }

    /**
     * Archives a sequence ({@code POST /sequences/{id}/archive}); no operation undoes it. It is not retried after
     * a lost response.
     *
     * @param id its id
     * @return the sequence as the API confirms it; with the id alone if it does not send it back
     * @throws SequenceActionException if it does not exist, or is archived already
     */
    public Sequence archive(long id) {
        return caller.call(actions.archive(id));
    }

    /**
     * Gives a sequence to another user ({@code PUT /sequences/{id}/owner}).
     *
     * @param id its id
     * @param userId the new owner
     * @return the sequence as the API confirms it; with the id alone if it does not send it back
     * @throws SequenceActionException if it does not exist, or the user cannot have it
     */
    public Sequence changeOwner(long id, long userId) {
        return caller.call(actions.changeOwner(id, userId));
    }

    /**
     * Starts sequences ({@code POST /sequences/start}). It is not retried after a lost response.
     *
     * @param ids their ids
     * @return the result of each; failures are of {@link SequenceActionException}
     * @throws SequenceActionException if the whole request is rejected
     */
    public BulkResult<Long> bulkStart(Collection<Long> ids) {
        return caller.call(actions.bulkStart(ids));
    }

    /**
     * Pauses sequences ({@code POST /sequences/pause}). It is not retried after a lost response. The shape of its
     * response is not documented and assumed to be that of {@link #bulkStart}.
     *
     * @param ids their ids
     * @return the result of each; failures are of {@link SequenceActionException}
     * @throws SequenceActionException if the whole request is rejected
     */
    public BulkResult<Long> bulkPause(Collection<Long> ids) {
        return caller.call(actions.bulkPause(ids));
    }

    /**
     * Archives sequences ({@code POST /sequences/archive}). It is not retried after a lost response.
     *
     * @param ids their ids
     * @return the result of each; failures are of {@link SequenceActionException}
     * @throws SequenceActionException if the whole request is rejected
     */
    public BulkResult<Long> bulkArchive(Collection<Long> ids) {
        return caller.call(actions.bulkArchive(ids));
    }

    /**
     * Gives sequences to another user ({@code POST /sequences/batch/owner}). It is not retried after a lost response.
     * The shape of its response is not documented and assumed to be that of {@link #bulkStart}; any other is a {@link
     * dev.faultline.core.ResponseFormatException}.
     *
     * @param ids their ids
     * @param userId the new owner
     * @return the result of each; failures are of {@link SequenceActionException}
     * @throws SequenceActionException if the whole request is rejected
     */
    public BulkResult<Long> bulkChangeOwner(Collection<Long> ids, long userId) {
        return caller.call(actions.bulkChangeOwner(ids, userId));
    }
}
