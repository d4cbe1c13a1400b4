package dev.faultline.sequences.sequence;

import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;

/**
 * The mailboxes that a sequence sends from, asynchronous.
 *
 * @see SequenceEmailAccounts
 */
public final class AsyncSequenceEmailAccounts {

    private final Caller caller;
    private final SequenceSenderOperations operations;

    AsyncSequenceEmailAccounts(Caller caller, SequencesContext context, long sequenceId) {
        this.caller = caller;
        operations = new SequenceSenderOperations(context, sequenceId);
    }

    /**
     * Lists the mailboxes of a sequence.
     *
     * @return all of them; fails as {@link SequenceEmailAccounts#list} throws
     */
    public CompletableFuture<ItemList<SequenceEmailAccount>> list() {
        return caller.callAsync(operations.listEmailAccounts());
    }

    /**
     * Links a mailbox to a sequence.
     *
     * @param emailAccountId the mailbox's id
     * @return the response; fails as {@link SequenceEmailAccounts#link} throws
     */
    public CompletableFuture<JsonResult> link(long emailAccountId) {
        return caller.callAsync(operations.linkEmailAccount(emailAccountId));
    }

    /**
     * Replaces the mailboxes of a sequence.
     *
     * @param emailAccountIds the ids of all mailboxes that the sequence is to have, or none
     * @return the response; fails as {@link SequenceEmailAccounts#replace} throws
     */
    public CompletableFuture<JsonResult> replace(Collection<Long> emailAccountIds) {
        return caller.callAsync(operations.replaceEmailAccounts(emailAccountIds));
    }

    /**
     * Unlinks a mailbox from a sequence.
     *
     * @param emailAccountId the mailbox's id
     * @return the response; fails as {@link SequenceEmailAccounts#unlink} throws
     */
    public CompletableFuture<JsonResult> unlink(long emailAccountId) {
        return caller.callAsync(operations.unlinkEmailAccount(emailAccountId));
    }
}
