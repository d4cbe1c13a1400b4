package dev.faultline.sequences.contacts;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Lists of accounts, which have no error table, asynchronous.
 *
 * @see AccountLists
 */
public final class AsyncAccountLists {

    private final Caller caller;
    private final AccountListOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncAccountLists(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new AccountListOperations(context);
    }

    /**
     * Lists all lists of accounts.
     *
     * @return the first page; fails as {@link AccountLists#list()} throws
     */
    public CompletableFuture<AsyncPage<AccountList>> list() {
        return list(ListQuery.builder().build());
    }

    /**
     * Lists lists of accounts.
     *
     * @param query the page and other parameters
     * @return the first page; fails as {@link AccountLists#list(ListQuery)} throws
     */
    public CompletableFuture<AsyncPage<AccountList>> list(ListQuery query) {
        Checks.notNull(query, "query", "what ListQuery.builder() builds");
        return PageRequest.of(query).paging().readAsync(caller, paging -> operations.list(query, paging));
    }

    /**
     * Lists lists of accounts.
     *
     * @param query sets the page and other parameters
     * @return the first page; fails as {@link AccountLists#list(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<AccountList>> list(Consumer<ListQuery.Builder> query) {
        return list(Queries.set(ListQuery.builder(), query).build());
    }

    /**
     * Creates a list of accounts.
     *
     * @param name its name
     * @return the list as created; fails as {@link AccountLists#create} throws
     */
    public CompletableFuture<AccountList> create(String name) {
        return caller.callAsync(operations.create(name));
    }

    /**
     * Reads a list of accounts.
     *
     * @param id its id
     * @return the list; fails as {@link AccountLists#get} throws
     */
    public CompletableFuture<AccountList> get(long id) {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Renames a list of accounts.
     *
     * @param id its id
     * @param name its new name
     * @return the list as the API confirms it; fails as {@link AccountLists#rename} throws
     */
    public CompletableFuture<AccountList> rename(long id, String name) {
        return caller.callAsync(operations.rename(id, name));
    }

    /**
     * Deletes a list of accounts.
     *
     * @param id its id
     * @return the response; fails as {@link AccountLists#delete} throws
     */
    public CompletableFuture<JsonResult> delete(long id) {
        return caller.callAsync(operations.delete(id));
    }

    /**
     * Moves accounts to a list.
     *
     * @param id the list's id
     * @param accountIds the accounts' ids; 1,000 a request
     * @return the result of each; fails as {@link AccountLists#moveAccounts} throws
     */
    public CompletableFuture<BulkResult<Long>> moveAccounts(long id, Collection<Long> accountIds) {
        return operations.moveAccounts(id, accountIds).callAsync(caller);
    }

    /**
     * Adds accounts to a list.
     *
     * @param id the list's id
     * @param accountIds the accounts' ids; 1,000 a request
     * @return the result of each; fails as {@link AccountLists#addAccounts} throws
     */
    public CompletableFuture<BulkResult<Long>> addAccounts(long id, Collection<Long> accountIds) {
        return operations.addAccounts(id, accountIds).callAsync(caller);
    }
}
