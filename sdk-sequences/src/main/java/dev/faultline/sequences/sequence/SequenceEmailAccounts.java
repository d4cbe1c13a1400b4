package dev.faultline.sequences.sequence;

import dev.faultline.core.JsonResult;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;

/**
 * The mailboxes that sequences send from. Source: the vendor's reference on email accounts of sequences.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class SequenceEmailAccounts {

    private final Caller caller;
    private final SequenceSenderOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public SequenceEmailAccounts(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new SequenceSenderOperations(context);
    }

    /**
     * Lists the mailboxes of a sequence ({@code GET /sequences/{id}/email-accounts}).
     *
     * @param sequenceId the sequence's id
     * @return all of them
     * @throws SequenceEmailAccountException if the sequence does not exist for this user
     */
    public ItemList<SequenceEmailAccount> list(long sequenceId) {
        return caller.call(operations.listEmailAccounts(sequenceId));
    }

    /**
     * Links a mailbox to a sequence ({@code POST /sequences/{id}/email-account-links}). The vendor documents that
     * linking a linked mailbox changes nothing, so it is retried after a lost response.
     *
     * @param sequenceId the sequence's id
     * @param emailAccountId the mailbox's id
     * @return the response
     * @throws SequenceEmailAccountException if one of both does not exist for this user, or no more mailboxes
     *     are allowed
     */
    public JsonResult link(long sequenceId, long emailAccountId) {
        return caller.call(operations.linkEmailAccount(sequenceId, emailAccountId));
    }

    /**
     * Replaces the mailboxes of a sequence ({@code PUT /sequences/{id}/email-account-links}).
     *
     * @param sequenceId the sequence's id
     * @param emailAccountIds the ids of all mailboxes that the sequence is to have, or none
     * @return the response
     * @throws SequenceEmailAccountException if one of them does not exist for this user, or these are too many
     */
    public JsonResult replace(long sequenceId, Collection<Long> emailAccountIds) {
        return caller.call(operations.replaceEmailAccounts(sequenceId, emailAccountIds));
    }

    /**
     * Unlinks a mailbox from a sequence ({@code DELETE /sequences/{id}/email-account-links/{email_account_id}}).
     *
     * @param sequenceId the sequence's id
     * @param emailAccountId the mailbox's id
     * @return the response
     * @throws SequenceEmailAccountException if one of both does not exist for this user
     */
    public JsonResult unlink(long sequenceId, long emailAccountId) {
        return caller.call(operations.unlinkEmailAccount(sequenceId, emailAccountId));
    }
}
