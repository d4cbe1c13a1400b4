package dev.faultline.sequences.sequence;

import dev.faultline.core.JsonResult;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.SequencesContext;
import dev.faultline.sequences.steps.SequenceStepException;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * Sequences, one after the other and many at once; {@code reply.sequence(id)} has the operations on one of them.
 * Source: the vendor's reference on sequences.
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
     * Lists some sequences ({@code GET /sequences}).
     *
     * @param query sets the filters
     * @return the first page; {@code stream()} goes through all of them
     * @throws SequenceException if the list is rejected
     */
    public Page<SequenceSummary> list(Consumer<SequencesQuery.Builder> query) {
        return list(Queries.set(SequencesQuery.builder(), query).build());
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
     * Deletes sequences ({@code POST /sequences/bulk-delete}). It is not retried after a lost response.
     *
     * @param ids their ids
     * @return the result of each; failures are of {@link SequenceException}
     * @throws SequenceException if the whole request is rejected
     */
    public BulkResult<Long> bulkDelete(Collection<Long> ids) {
        return operations.bulkDelete(ids).call(caller);
    }

    /**
     * Starts sequences ({@code POST /sequences/start}). It is not retried after a lost response.
     *
     * @param ids their ids
     * @return the result of each; failures are of {@link SequenceActionException}
     * @throws SequenceActionException if the whole request is rejected
     */
    public BulkResult<Long> bulkStart(Collection<Long> ids) {
        return actions.bulkStart(ids).call(caller);
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
        return actions.bulkPause(ids).call(caller);
    }

    /**
     * Archives sequences ({@code POST /sequences/archive}). It is not retried after a lost response.
     *
     * @param ids their ids
     * @return the result of each; failures are of {@link SequenceActionException}
     * @throws SequenceActionException if the whole request is rejected
     */
    public BulkResult<Long> bulkArchive(Collection<Long> ids) {
        return actions.bulkArchive(ids).call(caller);
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
        return actions.bulkChangeOwner(ids, userId).call(caller);
    }

    /**
     * Reads the properties that conditions can use ({@code GET /sequences/steps/contact-filter-properties}). The
     * response is not documented: read {@link JsonResult#json()}.
     *
     * @return the response
     * @throws SequenceStepException if that is rejected
     */
    public JsonResult contactFilterProperties() {
        return caller.call(operations.contactFilterProperties());
    }

    /**
     * Reads the statistics of sequences ({@code GET /sequences/stats}). They have an hourly limit of their own, tighter
     * than that of all requests. The response is not documented: read {@link JsonResult#json()}. Source: <a
     * href="https://docs.reply.io/api-reference/rate-limits">rate limits</a>.
     *
     * @return the response
     * @throws SequenceException if that is rejected
     */
    public JsonResult stats() {
        return caller.call(operations.stats());
    }
}
