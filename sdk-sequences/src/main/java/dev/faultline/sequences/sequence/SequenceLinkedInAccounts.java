package dev.faultline.sequences.sequence;

import dev.faultline.core.JsonResult;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesContext;

/**
 * The LinkedIn accounts that a sequence uses, as {@code reply.sequence(7).linkedInAccounts()} returns them. Source: the
 * vendor's reference on LinkedIn accounts of sequences.
 *
 * <p>The vendor has no table of their errors: they are of {@link SequencesException.General}.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class SequenceLinkedInAccounts {

    private final Caller caller;
    private final SequenceSenderOperations operations;

    SequenceLinkedInAccounts(Caller caller, SequencesContext context, long sequenceId) {
        this.caller = caller;
        operations = new SequenceSenderOperations(context, sequenceId);
    }

    /**
     * Lists the LinkedIn accounts of a sequence ({@code GET /sequences/{id}/linkedin-accounts}). The fields of an
     * account are not documented here and assumed to be those of {@link Sequence#linkedInAccounts()}; the rest is in
     * the list's {@code json()}.
     *
     * @return all of them
     * @throws SequencesException.General if the list is rejected
     */
    public ItemList<SequenceLinkedInAccount> list() {
        return caller.call(operations.listLinkedInAccounts());
    }

    /**
     * Links a LinkedIn account to a sequence ({@code POST /sequences/{id}/linkedin-account-links}). It is not
     * retried after a lost response.
     *
     * @param linkedInAccountId the account's id
     * @return the response
     * @throws SequencesException.General if it is rejected
     */
    public JsonResult link(long linkedInAccountId) {
        return caller.call(operations.linkLinkedInAccount(linkedInAccountId));
    }

    /**
     * Unlinks a LinkedIn account from a sequence ({@code DELETE
     * /sequences/{id}/linkedin-account-links/{linkedInAccountId}}).
     *
     * @param linkedInAccountId the account's id
     * @return the response
     * @throws SequencesException.General if it is rejected
     */
    public JsonResult unlink(long linkedInAccountId) {
        return caller.call(operations.unlinkLinkedInAccount(linkedInAccountId));
    }
}
