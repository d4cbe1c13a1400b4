package dev.faultline.sequences.sequence;

import dev.faultline.core.JsonResult;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;

/**
 * The mailboxes that a sequence sends from, as {@code reply.sequence(7).emailAccounts()} returns them. Source: the
 * vendor's reference on email accounts of sequences.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class SequenceEmailAccounts {

    private final Caller caller;
    private final SequenceSenderOperations operations;

    SequenceEmailAccounts(Caller caller, SequencesContext context, long sequenceId) {
        this.caller = caller;
        operations = new SequenceSenderOperations(context, sequenceId);
    }

    /**
     * Lists the mailboxes of a sequence ({@code GET /sequences/{id}/email-accounts}).
     *
     * @return all of them
     * @throws SequenceEmailAccountException if the sequence does not exist for this user
     */
    public ItemList<SequenceEmailAccount> list() {
        return caller.call(operations.listEmailAccounts());
    }

    /**
     * Links a mailbox to a sequence ({@code POST /sequences/{id}/email-account-links}). The vendor documents that
     * linking a linked mailbox changes nothing, so it is retried after a lost response.
     *
     * @param emailAccountId the mailbox's id
     * @return the response
     * @throws SequenceEmailAccountException if one of both does not exist for this user, or no more mailboxes
     *     are allowed
     */
    public JsonResult link(long emailAccountId) {
        return caller.call(operations.linkEmailAccount(emailAccountId));
    }

    /**
     * Replaces the mailboxes of a sequence ({@code PUT /sequences/{id}/email-account-links}).
     *
     * @param emailAccountIds the ids of all mailboxes that the sequence is to have, or none
     * @return the response
     * @throws SequenceEmailAccountException if one of them does not exist for this user, or these are too many
     */
    public JsonResult replace(Collection<Long> emailAccountIds) {
        return caller.call(operations.replaceEmailAccounts(emailAccountIds));
    }

    /**
     * Unlinks a mailbox from a sequence ({@code DELETE /sequences/{id}/email-account-links/{email_account_id}}).
     *
     * @param emailAccountId the mailbox's id
     * @return the response
     * @throws SequenceEmailAccountException if one of both does not exist for this user
     */
    public JsonResult unlink(long emailAccountId) {
        return caller.call(operations.unlinkEmailAccount(emailAccountId));
    }
}
