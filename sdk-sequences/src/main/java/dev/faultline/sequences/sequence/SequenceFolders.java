package dev.faultline.sequences.sequence;

import dev.faultline.core.JsonResult;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Folders of sequences. Source: the vendor's reference on folders of sequences.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class SequenceFolders {

    private final Caller caller;
    private final SequenceFolderOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public SequenceFolders(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new SequenceFolderOperations(context);
    }

    /**
     * Lists the folders ({@code GET /sequence-folders}).
     *
     * @return all folders
     * @throws SequenceFolderException if the list is rejected
     */
    public ItemList<SequenceFolder> list() {
        return caller.call(operations.list());
    }

    /**
     * Creates a folder ({@code POST /sequence-folders}). It is not retried after a lost response.
     *
     * @param name the folder's name
     * @return the folder as the API confirms it
     * @throws SequenceFolderException if the name is taken
     */
    public SequenceFolder create(String name) {
        return caller.call(operations.create(name));
    }

    /**
     * Reads a folder ({@code GET /sequence-folders/{id}}).
     *
     * @param id the folder's id
     * @return the folder
     * @throws SequenceFolderException if there is none for this user
     */
    public SequenceFolder get(UUID id) {
        return caller.call(operations.get(id));
    }

    /**
     * Renames a folder ({@code PUT /sequence-folders/{id}}).
     *
     * @param id the folder's id
     * @param name the folder's name
     * @return the folder as the API confirms it; with the id alone if it does not send it back
     * @throws SequenceFolderException if it does not exist, or the name is taken
     */
    public SequenceFolder rename(UUID id, String name) {
        return caller.call(operations.rename(id, name));
    }

    /**
     * Deletes a folder ({@code DELETE /sequence-folders/{id}}). Retried after a lost response, it may find the
     * folder gone and fail with {@link SequenceFolderException.NotFound}.
     *
     * @param id the folder's id
     * @return the response
     * @throws SequenceFolderException if it does not exist, or may not be deleted
     */
    public JsonResult delete(UUID id) {
        return caller.call(operations.delete(id));
    }

    /**
     * Lists the sequences of a folder ({@code GET /sequence-folders/{id}/sequences}).
     *
     * @param id the folder's id
     * @return the first page; {@code stream()} goes through all of them
     * @throws SequenceFolderException if there is no such folder for this user
     */
    public Page<SequenceSummary> listSequences(UUID id) {
        return listSequences(id, FolderSequencesQuery.builder().build());
    }

    /**
     * Lists the sequences of a folder ({@code GET /sequence-folders/{id}/sequences}).
     *
     * @param id the folder's id
     * @param query the order
     * @return the first page; {@code stream()} goes through all of them
     * @throws SequenceFolderException if there is no such folder for this user, or it cannot be sorted so
     */
    public Page<SequenceSummary> listSequences(UUID id, FolderSequencesQuery query) {
        Checks.notNull(query, "query", "what FolderSequencesQuery.builder() builds");
        return PageRequest.of(query).paging().read(caller, paging -> operations.listSequences(id, query, paging));
    }

    /**
     * Lists the sequences of a folder ({@code GET /sequence-folders/{id}/sequences}).
     *
     * @param id the folder's id
     * @param query sets the order
     * @return the first page; {@code stream()} goes through all of them
     * @throws SequenceFolderException if there is no such folder for this user, or it cannot be sorted so
     */
    public Page<SequenceSummary> listSequences(UUID id, Consumer<FolderSequencesQuery.Builder> query) {
        return listSequences(
                id, Queries.set(FolderSequencesQuery.builder(), query).build());
    }

    /**
     * Puts sequences into a folder ({@code POST /sequence-folders/{id}/sequence-links/bulk}). It is not retried
     * after a lost response.
     *
     * @param id the folder's id
     * @param sequenceIds their ids
     * @return the result of each; failures are of {@link SequenceFolderException}
     * @throws SequenceFolderException if the whole request is rejected
     */
    public BulkResult<Long> addSequences(UUID id, Collection<Long> sequenceIds) {
        return operations.addSequences(id, sequenceIds).call(caller);
    }

    /**
     * Removes sequences from a folder ({@code POST /sequence-folders/{id}/sequence-links/bulk-delete}). It is
     * not retried after a lost response. The shape of its response is not documented and assumed to be that of {@link
     * #addSequences}; any other is a {@link dev.faultline.core.ResponseFormatException}.
     *
     * @param id the folder's id
     * @param sequenceIds their ids
     * @return the result of each; failures are of {@link SequenceFolderException}
     * @throws SequenceFolderException if the whole request is rejected
     */
    public BulkResult<Long> removeSequences(UUID id, Collection<Long> sequenceIds) {
        return operations.removeSequences(id, sequenceIds).call(caller);
    }
}
