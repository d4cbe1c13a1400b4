package dev.faultline.sequences.sequence;

import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.concurrent.CompletableFuture;

/**
 * The LinkedIn accounts that sequences use, asynchronous.
 *
 * @see SequenceLinkedInAccounts
 */
public final class AsyncSequenceLinkedInAccounts {

    private final Caller caller;
    private final SequenceSenderOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncSequenceLinkedInAccounts(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new SequenceSenderOperations(context);
    }

    /**
     * Lists the LinkedIn accounts of a sequence.
     *
     * @param sequenceId the sequence's id
     * @return all of them; fails as {@link SequenceLinkedInAccounts#list} throws
     */
    public CompletableFuture<ItemList<SequenceLinkedInAccount>> list(long sequenceId) {
        return caller.callAsync(operations.listLinkedInAccounts(sequenceId));
    }

    /**
     * Links a LinkedIn account to a sequence.
     *
     * @param sequenceId the sequence's id
     * @param linkedInAccountId the account's id
     * @return the response; fails as {@link SequenceLinkedInAccounts#link} throws
     */
    public CompletableFuture<JsonResult> link(long sequenceId, long linkedInAccountId) {
        return caller.callAsync(operations.linkLinkedInAccount(sequenceId, linkedInAccountId));
    }

    /**
     * Unlinks a LinkedIn account from a sequence.
     *
     * @param sequenceId the sequence's id
     * @param linkedInAccountId the account's id
     * @return the response; fails as {@link SequenceLinkedInAccounts#unlink} throws
     */
    public CompletableFuture<JsonResult> unlink(long sequenceId, long linkedInAccountId) {
        return caller.callAsync(operations.unlinkLinkedInAccount(sequenceId, linkedInAccountId));
    }
}
