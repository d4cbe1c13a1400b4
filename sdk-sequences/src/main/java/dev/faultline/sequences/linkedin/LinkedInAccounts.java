package dev.faultline.sequences.linkedin;

import dev.faultline.core.JsonResult;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesContext;
import dev.faultline.sequences.sequence.Sequences;
import java.util.Collection;

/**
 * LinkedIn accounts. Source: the vendor's reference on LinkedIn accounts.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class LinkedInAccounts {

    private final Caller caller;
    private final LinkedInAccountOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public LinkedInAccounts(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new LinkedInAccountOperations(context);
    }

    /**
     * Lists all accounts ({@code GET /linkedin-accounts}).
     *
     * @return the accounts
     * @throws LinkedInAccountException if the list is rejected
     */
    public ItemList<LinkedInAccount> list() {
        return caller.call(operations.list());
    }

    /**
     * Reads an account ({@code GET /linkedin-accounts/{id}}).
     *
     * @param id its id
     * @return the account
     * @throws LinkedInAccountException if there is none for this user
     */
    public LinkedInAccount get(long id) {
        return caller.call(operations.get(id));
    }

    /**
     * Removes an account ({@code DELETE /linkedin-accounts/{id}}). Retried after a lost response, it may find the
     * account gone and fail with {@link LinkedInAccountException.NotFound}: {@code attempts()} then has the earlier
     * attempt.
     *
     * @param id its id
     * @return the response
     * @throws LinkedInAccountException if it does not exist, or is in use
     */
    public JsonResult delete(long id) {
        return caller.call(operations.delete(id));
    }

    /**
     * Removes accounts ({@code POST /linkedin-accounts/bulk-delete}). It is not retried after a lost response. The
     * shape of its response is not documented and assumed to be that of {@link Sequences#bulkDelete}; any other is a
     * {@link dev.faultline.core.ResponseFormatException}.
     *
     * @param ids their ids
     * @return the result of each; failures are of {@link LinkedInAccountException}
     * @throws LinkedInAccountException if the whole request is rejected
     */
    public BulkResult<Long> bulkDelete(Collection<Long> ids) {
        return operations.bulkDelete(ids).call(caller);
    }

    /**
     * Removes accounts ({@code POST /linkedin-accounts/bulk-delete}). It is not retried after a lost response. The
     * shape of its response is not documented and assumed to be that of {@link Sequences#bulkDelete}; any other is a
     * {@link dev.faultline.core.ResponseFormatException}.
     *
     * @param ids their ids
     * @param force the vendor's {@code force}, which no page explains
     * @return the result of each; failures are of {@link LinkedInAccountException}
     * @throws LinkedInAccountException if the whole request is rejected
     */
    public BulkResult<Long> bulkDelete(Collection<Long> ids, boolean force) {
        return operations.bulkDelete(ids, force).call(caller);
    }

    /**
     * Toggles an account between on and off ({@code POST /linkedin-accounts/{id}/toggle-status}). It
     * is not retried after a lost response. The response is not documented.
     *
     * @param id its id
     * @return the response
     * @throws LinkedInAccountException if it does not exist for this user
     */
    public JsonResult toggleStatus(long id) {
        return caller.call(operations.toggleStatus(id));
    }

    /**
     * Replaces the limits of an account ({@code PUT /linkedin-accounts/{id}/limits}). The response is not documented.
     *
     * @param id its id
     * @param limits all that are to hold
     * @return the response
     * @throws LinkedInAccountException if it does not exist, or the limits are not valid
     */
    public JsonResult replaceLimits(long id, LinkedInLimitsData limits) {
        return caller.call(operations.replaceLimits(id, limits));
    }

    /**
     * Replaces the settings for withdrawing connection requests ({@code PUT
     * /linkedin-accounts/{id}/revoke-settings}). The response is not documented.
     *
     * @param id its id
     * @param enabled whether it does
     * @param periodDays after how many days, 0 or more
     * @return the response
     * @throws LinkedInAccountException if it does not exist, or the period is not valid
     */
    public JsonResult replaceRevokeSettings(long id, boolean enabled, int periodDays) {
        return caller.call(operations.replaceRevokeSettings(id, enabled, periodDays));
    }

    /**
     * Creates a link for connecting an account ({@code POST /linkedin-accounts/connection-link}). It
     * is not retried after a lost response.
     *
     * @param name the account's name
     * @return the link
     * @throws LinkedInAccountException if the plan has no room for it
     */
    public LinkedInConnectionLink createConnectionLink(String name) {
        return caller.call(operations.createConnectionLink(name));
    }

    /**
     * Requests the link for connecting an account directly ({@code POST /linkedin-accounts/connect}). It is not retried
     * after a lost response. The response is not documented.
     *
     * @return the response
     * @throws LinkedInAccountException if the plan has no room for it
     */
    public JsonResult connect() {
        return caller.call(operations.connect());
    }

    /**
     * Begins to connect an account again ({@code POST /linkedin-accounts/{id}/reconnect}). It is not retried after a
     * lost response. The response is not documented.
     *
     * @param id its id
     * @return the response
     * @throws LinkedInAccountException if it does not exist for this user
     */
    public JsonResult reconnect(long id) {
        return caller.call(operations.reconnect(id));
    }

    /**
     * Lists the pending accounts ({@code GET /linkedin-accounts/pending}).
     *
     * @return the accounts
     * @throws LinkedInAccountException if the list is rejected
     */
    public ItemList<PendingLinkedInAccount> listPending() {
        return caller.call(operations.listPending());
    }

    /**
     * Deletes a pending account ({@code DELETE /linkedin-accounts/pending/{id}}). Retried after a
     * lost response, it may find the account gone and fail with {@link LinkedInAccountException.NotFound}: {@code
     * attempts()} then has the earlier attempt.
     *
     * @param id its id
     * @return the response
     * @throws LinkedInAccountException if it does not exist
     */
    public JsonResult deletePending(String id) {
        return caller.call(operations.deletePending(id));
    }
}
