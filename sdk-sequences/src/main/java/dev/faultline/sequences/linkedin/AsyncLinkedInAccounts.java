package dev.faultline.sequences.linkedin;

import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.Listing;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;

/**
 * LinkedIn accounts, with futures.
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
    public CompletableFuture<Listing<LinkedInAccount>> list() {
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
     * @return what the API returned; fails as {@link LinkedInAccounts#delete} throws
     */
    public CompletableFuture<JsonResult> delete(long id) {
        return caller.callAsync(operations.delete(id));
    }

    /**
     * Removes accounts.
     *
     * @param ids their ids
     * @return what became of each; fails as {@link LinkedInAccounts#bulkDelete(Collection)} throws
     */
    public CompletableFuture<BulkResult<Long>> bulkDelete(Collection<Long> ids) {
        return caller.callAsync(operations.bulkDelete(ids));
    }

    /**
     * Removes accounts.
     *
     * @param ids their ids
     * @param force the vendor's {@code force}, which no page explains
     * @return what became of each; fails as {@link LinkedInAccounts#bulkDelete(Collection, boolean)} throws
     */
    public CompletableFuture<BulkResult<Long>> bulkDelete(Collection<Long> ids, boolean force) {
        return caller.callAsync(operations.bulkDelete(ids, force));
    }

    /**
     * Switches an account on if it is off, and off if it is on.
     *
     * @param id its id
     * @return what the API returned; fails as {@link LinkedInAccounts#toggleStatus} throws
     */
    public CompletableFuture<JsonResult> toggleStatus(long id) {
        return caller.callAsync(operations.toggleStatus(id));
    }

    /**
     * Sets how much an account may do.
     *
     * @param id its id
     * @param limits all that are to hold
     * @return what the API returned; fails as {@link LinkedInAccounts#replaceLimits} throws
     */
    public CompletableFuture<JsonResult> replaceLimits(long id, LinkedInLimitsData limits) {
        return caller.callAsync(operations.replaceLimits(id, limits));
    }

    /**
     * Sets whether an account takes back requests for connections.
     *
     * @param id its id
     * @param enabled whether it does
     * @param periodDays after how many days, 0 or more
     * @return what the API returned; fails as {@link LinkedInAccounts#replaceRevokeSettings} throws
     */
    public CompletableFuture<JsonResult> replaceRevokeSettings(long id, boolean enabled, int periodDays) {
        return caller.callAsync(operations.replaceRevokeSettings(id, enabled, periodDays));
    }

    /**
     * Makes a link to share, by which an account can be connected.
     *
     * @param name what the account is to be called
     * @return the link; fails as {@link LinkedInAccounts#createConnectionLink} throws
     */
    public CompletableFuture<LinkedInConnectionLink> createConnectionLink(String name) {
        return caller.callAsync(operations.createConnectionLink(name));
    }

    /**
     * Asks for the link to connect an account directly.
     *
     * @return what the API returned; fails as {@link LinkedInAccounts#connect} throws
     */
    public CompletableFuture<JsonResult> connect() {
        return caller.callAsync(operations.connect());
    }

    /**
     * Begins to connect an account again.
     *
     * @param id its id
     * @return what the API returned; fails as {@link LinkedInAccounts#reconnect} throws
     */
    public CompletableFuture<JsonResult> reconnect(long id) {
        return caller.callAsync(operations.reconnect(id));
    }

    /**
     * Lists the accounts that nobody has connected yet.
     *
     * @return the accounts; fails as {@link LinkedInAccounts#listPending} throws
     */
    public CompletableFuture<Listing<PendingLinkedInAccount>> listPending() {
        return caller.callAsync(operations.listPending());
    }

    /**
     * Drops an account that nobody has connected yet.
     *
     * @param id its id
     * @return what the API returned; fails as {@link LinkedInAccounts#deletePending} throws
     */
    public CompletableFuture<JsonResult> deletePending(String id) {
        return caller.callAsync(operations.deletePending(id));
    }
}
