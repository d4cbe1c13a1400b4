package dev.faultline.sequences.sequence;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Sequences and their actions, asynchronous.
 *
 * @see Sequences
 */
public final class AsyncSequences {

    private final Caller caller;
    private final SequenceOperations operations;
    private final SequenceActionOperations actions;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncSequences(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new SequenceOperations(context);
        actions = new SequenceActionOperations(context);
    }

    /**
     * Lists all sequences.
     *
     * @return the first page; fails as {@link Sequences#list()} throws
     */
    public CompletableFuture<AsyncPage<SequenceSummary>> list() {
        return list(SequencesQuery.builder().build());
    }

    /**
     * Lists some sequences.
     *
     * @param query the filters
     * @return the first page; fails as {@link Sequences#list(SequencesQuery)} throws
     */
    public CompletableFuture<AsyncPage<SequenceSummary>> list(SequencesQuery query) {
        Checks.notNull(query, "query", "what SequencesQuery.builder() builds");
        return PageRequest.of(query).paging().readAsync(caller, paging -> operations.list(query, paging));
    }

    /**
     * Lists some sequences.
     *
     * @param query sets the filters
     * @return the first page; fails as {@link Sequences#list(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<SequenceSummary>> list(Consumer<SequencesQuery.Builder> query) {
        return list(Queries.set(SequencesQuery.builder(), query).build());
    }

    /**
     * Creates a sequence.
     *
     * @param sequence its parts
     * @return the sequence as created; fails as {@link Sequences#create} throws
     */
    public CompletableFuture<Sequence> create(NewSequence sequence) {
        return caller.callAsync(operations.create(sequence));
    }

    /**
     * Deletes sequences.
     *
     * @param ids their ids
     * @return the result of each; fails as {@link Sequences#bulkDelete} throws
     */
    public CompletableFuture<BulkResult<Long>> bulkDelete(Collection<Long> ids) {
        return operations.bulkDelete(ids).callAsync(caller);
    }

    /**
     * Starts sequences.
     *
     * @param ids their ids
     * @return the result of each; fails as {@link Sequences#bulkStart} throws
     */
    public CompletableFuture<BulkResult<Long>> bulkStart(Collection<Long> ids) {
        return actions.bulkStart(ids).callAsync(caller);
    }

    /**
     * Pauses sequences.
     *
     * @param ids their ids
     * @return the result of each; fails as {@link Sequences#bulkPause} throws
     */
    public CompletableFuture<BulkResult<Long>> bulkPause(Collection<Long> ids) {
        return actions.bulkPause(ids).callAsync(caller);
    }

    /**
     * Archives sequences.
     *
     * @param ids their ids
     * @return the result of each; fails as {@link Sequences#bulkArchive} throws
     */
    public CompletableFuture<BulkResult<Long>> bulkArchive(Collection<Long> ids) {
        return actions.bulkArchive(ids).callAsync(caller);
    }

    /**
     * Gives sequences to another user.
     *
     * @param ids their ids
     * @param userId the new owner
     * @return the result of each; fails as {@link Sequences#bulkChangeOwner} throws
     */
    public CompletableFuture<BulkResult<Long>> bulkChangeOwner(Collection<Long> ids, long userId) {
        return actions.bulkChangeOwner(ids, userId).callAsync(caller);
    }

    /**
     * Reads the properties that conditions can use.
     *
     * @return the response; fails as {@link Sequences#contactFilterProperties} throws
     */
    public CompletableFuture<JsonResult> contactFilterProperties() {
        return caller.callAsync(operations.contactFilterProperties());
    }

    /**
     * Reads the statistics of sequences.
     *
     * @return the response; fails as {@link Sequences#stats} throws
     */
    public CompletableFuture<JsonResult> stats() {
        return caller.callAsync(operations.stats());
    }
}
