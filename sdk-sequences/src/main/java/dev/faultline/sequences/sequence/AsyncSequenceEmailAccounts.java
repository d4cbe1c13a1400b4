package dev.faultline.sequences.sequence;

import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;

/**
 * The mailboxes that sequences send from, asynchronous.
 *
 * @see SequenceEmailAccounts
 */
public final class AsyncSequenceEmailAccounts {

    private final Caller caller;
    private final SequenceSenderOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncSequenceEmailAccounts(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new SequenceSenderOperations(context);
    }

    /**
     * Lists the mailboxes of a sequence.
     *
     * @param sequenceId the sequence's id
     * @return all of them; fails as {@link SequenceEmailAccounts#list} throws
     */
    public CompletableFuture<ItemList<SequenceEmailAccount>> list(long sequenceId) {
        return caller.callAsync(operations.listEmailAccounts(sequenceId));
    }

    /**
     * Links a mailbox to a sequence.
     *
     * @param sequenceId the sequence's id
     * @param emailAccountId the mailbox's id
     * @return the response; fails as {@link SequenceEmailAccounts#link} throws
     */
    public CompletableFuture<JsonResult> link(long sequenceId, long emailAccountId) {
        return caller.callAsync(operations.linkEmailAccount(sequenceId, emailAccountId));
    }

    /**
     * Replaces the mailboxes of a sequence.
     *
     * @param sequenceId the sequence's id
     * @param emailAccountIds the ids of all mailboxes that the sequence is to have, or none
     * @return the response; fails as {@link SequenceEmailAccounts#replace} throws
     */
    public CompletableFuture<JsonResult> replace(long sequenceId, Collection<Long> emailAccountIds) {
        return caller.callAsync(operations.replaceEmailAccounts(sequenceId, emailAccountIds));
    }

    /**
     * Unlinks a mailbox from a sequence.
     *
     * @param sequenceId the sequence's id
     * @param emailAccountId the mailbox's id
     * @return the response; fails as {@link SequenceEmailAccounts#unlink} throws
     */
    public CompletableFuture<JsonResult> unlink(long sequenceId, long emailAccountId) {
        return caller.callAsync(operations.unlinkEmailAccount(sequenceId, emailAccountId));
    }
}
