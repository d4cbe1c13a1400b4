package dev.faultline.sequences.sequence;

import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.concurrent.CompletableFuture;

/**
 * The LinkedIn accounts that a sequence uses, asynchronous.
 *
 * @see SequenceLinkedInAccounts
 */
public final class AsyncSequenceLinkedInAccounts {

    private final Caller caller;
    private final SequenceSenderOperations operations;

    AsyncSequenceLinkedInAccounts(Caller caller, SequencesContext context, long sequenceId) {
        this.caller = caller;
        operations = new SequenceSenderOperations(context, sequenceId);
    }

    /**
     * Lists the LinkedIn accounts of a sequence.
     *
     * @return all of them; fails as {@link SequenceLinkedInAccounts#list} throws
     */
    public CompletableFuture<ItemList<SequenceLinkedInAccount>> list() {
        return caller.callAsync(operations.listLinkedInAccounts());
    }

    /**
     * Links a LinkedIn account to a sequence.
     *
     * @param linkedInAccountId the account's id
     * @return the response; fails as {@link SequenceLinkedInAccounts#link} throws
     */
    public CompletableFuture<JsonResult> link(long linkedInAccountId) {
        return caller.callAsync(operations.linkLinkedInAccount(linkedInAccountId));
    }

    /**
     * Unlinks a LinkedIn account from a sequence.
     *
     * @param linkedInAccountId the account's id
     * @return the response; fails as {@link SequenceLinkedInAccounts#unlink} throws
     */
    public CompletableFuture<JsonResult> unlink(long linkedInAccountId) {
        return caller.callAsync(operations.unlinkLinkedInAccount(linkedInAccountId));
    }
}
