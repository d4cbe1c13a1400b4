package dev.faultline.sequences.sequence;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Folders of sequences, asynchronous.
 *
 * @see SequenceFolders
 */
public final class AsyncSequenceFolders {

    private final Caller caller;
    private final SequenceFolderOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncSequenceFolders(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new SequenceFolderOperations(context);
    }

    /**
     * Lists the folders.
     *
     * @return all folders; fails as {@link SequenceFolders#list} throws
     */
    public CompletableFuture<ItemList<SequenceFolder>> list() {
        return caller.callAsync(operations.list());
    }

    /**
     * Creates a folder.
     *
     * @param name the folder's name
     * @return the folder as the API confirms it; fails as {@link SequenceFolders#create} throws
     */
    public CompletableFuture<SequenceFolder> create(String name) {
        return caller.callAsync(operations.create(name));
    }

    /**
     * Reads a folder.
     *
     * @param id the folder's id
     * @return the folder; fails as {@link SequenceFolders#get} throws
     */
    public CompletableFuture<SequenceFolder> get(UUID id) {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Renames a folder.
     *
     * @param id the folder's id
     * @param name the folder's name
     * @return the folder as the API confirms it; fails as {@link SequenceFolders#rename} throws
     */
    public CompletableFuture<SequenceFolder> rename(UUID id, String name) {
        return caller.callAsync(operations.rename(id, name));
    }

    /**
     * Deletes a folder.
     *
     * @param id the folder's id
     * @return the response; fails as {@link SequenceFolders#delete} throws
     */
    public CompletableFuture<JsonResult> delete(UUID id) {
        return caller.callAsync(operations.delete(id));
    }

    /**
     * Lists the sequences of a folder.
     *
     * @param id the folder's id
     * @return the first page; fails as {@link SequenceFolders#listSequences(UUID)} throws
     */
    public CompletableFuture<AsyncPage<SequenceSummary>> listSequences(UUID id) {
        return listSequences(id, FolderSequencesQuery.builder().build());
    }

    /**
     * Lists the sequences of a folder.
     *
     * @param id the folder's id
     * @param query the order
     * @return the first page; fails as {@link SequenceFolders#listSequences(UUID, FolderSequencesQuery)} throws
     */
    public CompletableFuture<AsyncPage<SequenceSummary>> listSequences(UUID id, FolderSequencesQuery query) {
        Checks.notNull(query, "query", "what FolderSequencesQuery.builder() builds");
        return PageRequest.of(query).paging().readAsync(caller, paging -> operations.listSequences(id, query, paging));
    }

    /**
     * Lists the sequences of a folder.
     *
     * @param id the folder's id
     * @param query sets the order
     * @return the first page; fails as {@link SequenceFolders#listSequences(UUID, Consumer)} throws
     */
    public CompletableFuture<AsyncPage<SequenceSummary>> listSequences(
            UUID id, Consumer<FolderSequencesQuery.Builder> query) {
        return listSequences(
                id, Queries.set(FolderSequencesQuery.builder(), query).build());
    }

    /**
     * Puts sequences into a folder.
     *
     * @param id the folder's id
     * @param sequenceIds their ids
     * @return the result of each; fails as {@link SequenceFolders#addSequences} throws
     */
    public CompletableFuture<BulkResult<Long>> addSequences(UUID id, Collection<Long> sequenceIds) {
        return operations.addSequences(id, sequenceIds).callAsync(caller);
    }

    /**
     * Removes sequences from a folder.
     *
     * @param id the folder's id
     * @param sequenceIds their ids
     * @return the result of each; fails as {@link SequenceFolders#removeSequences} throws
     */
    public CompletableFuture<BulkResult<Long>> removeSequences(UUID id, Collection<Long> sequenceIds) {
        return operations.removeSequences(id, sequenceIds).callAsync(caller);
    }
}
