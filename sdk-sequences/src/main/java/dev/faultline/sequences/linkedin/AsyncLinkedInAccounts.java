package dev.faultline.sequences.linkedin;

import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;

/**
 * LinkedIn accounts, asynchronous.
 *
 * @see LinkedInAccounts
 */
public final class AsyncLinkedInAccounts {

    private final Caller caller;
    private final LinkedInAccountOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncLinkedInAccounts(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new LinkedInAccountOperations(context);
    }

    /**
     * Lists all accounts.
     *
     * @return the accounts; fails as {@link LinkedInAccounts#list} throws
     */
    public CompletableFuture<ItemList<LinkedInAccount>> list() {
        return caller.callAsync(operations.list());
    }

    /**
     * Reads an account.
     *
     * @param id its id
     * @return the account; fails as {@link LinkedInAccounts#get} throws
     */
    public CompletableFuture<LinkedInAccount> get(long id) {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Removes an account.
     *
     * @param id its id
     * @return the response; fails as {@link LinkedInAccounts#delete} throws
     */
    public CompletableFuture<JsonResult> delete(long id) {
        return caller.callAsync(operations.delete(id));
    }

    /**
     * Removes accounts.
     *
     * @param ids their ids
     * @return the result of each; fails as {@link LinkedInAccounts#bulkDelete(Collection)} throws
     */
    public CompletableFuture<BulkResult<Long>> bulkDelete(Collection<Long> ids) {
        return operations.bulkDelete(ids).callAsync(caller);
    }

    /**
     * Removes accounts.
     *
     * @param ids their ids
     * @param force the vendor's {@code force}, which no page explains
     * @return the result of each; fails as {@link LinkedInAccounts#bulkDelete(Collection, boolean)} throws
     */
    public CompletableFuture<BulkResult<Long>> bulkDelete(Collection<Long> ids, boolean force) {
        return operations.bulkDelete(ids, force).callAsync(caller);
    }

    /**
     * Toggles an account between on and off.
     *
     * @param id its id
     * @return the response; fails as {@link LinkedInAccounts#toggleStatus} throws
     */
    public CompletableFuture<JsonResult> toggleStatus(long id) {
        return caller.callAsync(operations.toggleStatus(id));
    }

    /**
     * Replaces the limits of an account.
     *
     * @param id its id
     * @param limits all that are to hold
     * @return the response; fails as {@link LinkedInAccounts#replaceLimits} throws
     */
    public CompletableFuture<JsonResult> replaceLimits(long id, LinkedInLimitsData limits) {
        return caller.callAsync(operations.replaceLimits(id, limits));
    }

    /**
     * Replaces the settings for withdrawing connection requests.
     *
     * @param id its id
     * @param enabled whether it does
     * @param periodDays after how many days, 0 or more
     * @return the response; fails as {@link LinkedInAccounts#replaceRevokeSettings} throws
     */
    public CompletableFuture<JsonResult> replaceRevokeSettings(long id, boolean enabled, int periodDays) {
        return caller.callAsync(operations.replaceRevokeSettings(id, enabled, periodDays));
    }

    /**
     * Creates a link for connecting an account.
     *
     * @param name the account's name
     * @return the link; fails as {@link LinkedInAccounts#createConnectionLink} throws
     */
    public CompletableFuture<LinkedInConnectionLink> createConnectionLink(String name) {
        return caller.callAsync(operations.createConnectionLink(name));
    }

    /**
     * Requests the link for connecting an account directly.
     *
     * @return the response; fails as {@link LinkedInAccounts#connect} throws
     */
    public CompletableFuture<JsonResult> connect() {
        return caller.callAsync(operations.connect());
    }

    /**
     * Begins to connect an account again.
     *
     * @param id its id
     * @return the response; fails as {@link LinkedInAccounts#reconnect} throws
     */
    public CompletableFuture<JsonResult> reconnect(long id) {
        return caller.callAsync(operations.reconnect(id));
    }

    /**
     * Lists the pending accounts.
     *
     * @return the accounts; fails as {@link LinkedInAccounts#listPending} throws
     */
    public CompletableFuture<ItemList<PendingLinkedInAccount>> listPending() {
        return caller.callAsync(operations.listPending());
    }

    /**
     * Deletes a pending account.
     *
     * @param id its id
     * @return the response; fails as {@link LinkedInAccounts#deletePending} throws
     */
    public CompletableFuture<JsonResult> deletePending(String id) {
        return caller.callAsync(operations.deletePending(id));
    }
}
