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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Accounts: the companies that contacts belong to, asynchronous.
 *
 * @see Accounts
 */
public final class AsyncAccounts {

    private final Caller caller;
    private final AccountOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncAccounts(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new AccountOperations(context);
    }

    /**
     * Lists all accounts.
     *
     * @return the first page; fails as {@link Accounts#list()} throws
     */
    public CompletableFuture<AsyncPage<Account>> list() {
        return list(ListQuery.builder().build());
    }

    /**
     * Lists accounts.
     *
     * @param query the page and other parameters
     * @return the first page; fails as {@link Accounts#list(ListQuery)} throws
     */
    public CompletableFuture<AsyncPage<Account>> list(ListQuery query) {
        Checks.notNull(query, "query", "what ListQuery.builder() builds");
        return PageRequest.of(query).paging().readAsync(caller, paging -> operations.list(query, paging));
    }

    /**
     * Lists accounts.
     *
     * @param query sets the page and other parameters
     * @return the first page; fails as {@link Accounts#list(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<Account>> list(Consumer<ListQuery.Builder> query) {
        return list(Queries.set(ListQuery.builder(), query).build());
    }

    /**
     * Creates an account.
     *
     * @param account its parts
     * @return the account as created; fails as {@link Accounts#create} throws
     */
    public CompletableFuture<Account> create(AccountData account) {
        return caller.callAsync(operations.create(account));
    }

    /**
     * Reads an account.
     *
     * @param id its id
     * @return the account; fails as {@link Accounts#get} throws
     */
    public CompletableFuture<Account> get(long id) {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Replaces an account.
     *
     * @param id its id
     * @param account all its parts
     * @return the account as the API confirms it; fails as {@link Accounts#replace} throws
     */
    public CompletableFuture<Account> replace(long id, AccountData account) {
        return caller.callAsync(operations.replace(id, account));
    }

    /**
     * Changes some parts of an account: it is read, changed, and replaced.
     *
     * @param id its id
     * @param change sets what differs; all that can be written stays as it was read, newer members included
     * @return it, as the API confirms it; fails as {@link Accounts#edit} throws
     */
    public CompletableFuture<Account> edit(long id, Consumer<AccountData.Builder> change) {
        return caller.runAsync(operations.edit(id, change));
    }

    /**
     * Deletes an account.
     *
     * @param id its id
     * @return the response; fails as {@link Accounts#delete} throws
     */
    public CompletableFuture<JsonResult> delete(long id) {
        return caller.callAsync(operations.delete(id));
    }

    /**
     * Creates accounts.
     *
     * @param accounts at least one
     * @return the result of each, by its place in the request; fails as {@link Accounts#bulkCreate} throws
     */
    public CompletableFuture<BulkResult<Integer>> bulkCreate(List<AccountData> accounts) {
        return operations.bulkCreate(accounts).callAsync(caller);
    }

    /**
     * Deletes accounts.
     *
     * @param ids their ids
     * @return the result of each; fails as {@link Accounts#bulkDelete} throws
     */
    public CompletableFuture<BulkResult<Long>> bulkDelete(Collection<Long> ids) {
        return operations.bulkDelete(ids).callAsync(caller);
    }

    /**
     * Gives an account to another user.
     *
     * @param id its id
     * @param userId the new owner; outside of the team the API returns 400
     * @return the account as the API confirms it; fails as {@link Accounts#changeOwner} throws
     */
    public CompletableFuture<Account> changeOwner(long id, long userId) {
        return caller.callAsync(operations.changeOwner(id, userId));
    }

    /**
     * Lists all contacts of an account.
     *
     * @param id the account's id
     * @return the first page; fails as {@link Accounts#listContacts(long)} throws
     */
    public CompletableFuture<AsyncPage<Contact>> listContacts(long id) {
        return listContacts(id, ListQuery.builder().build());
    }

    /**
     * Lists contacts of an account.
     *
     * @param id the account's id
     * @param query the page and other parameters
     * @return the first page; fails as {@link Accounts#listContacts(long, ListQuery)} throws
     */
    public CompletableFuture<AsyncPage<Contact>> listContacts(long id, ListQuery query) {
        Checks.notNull(query, "query", "what ListQuery.builder() builds");
        return PageRequest.of(query).paging().readAsync(caller, paging -> operations.listContacts(id, query, paging));
    }

    /**
     * Lists contacts of an account.
     *
     * @param id the account's id
     * @param query sets the page and other parameters
     * @return the first page; fails as {@link Accounts#listContacts(long, Consumer)} throws
     */
    public CompletableFuture<AsyncPage<Contact>> listContacts(long id, Consumer<ListQuery.Builder> query) {
        return listContacts(id, Queries.set(ListQuery.builder(), query).build());
    }

    /**
     * Adds contacts to an account.
     *
     * @param id the account's id
     * @param contactIds the contacts' ids; 1,000 a request
     * @return the result of each; fails as {@link Accounts#addContacts} throws
     */
    public CompletableFuture<BulkResult<Long>> addContacts(long id, Collection<Long> contactIds) {
        return operations.addContacts(id, contactIds).callAsync(caller);
    }

    /**
     * Removes contacts from an account.
     *
     * @param id the account's id
     * @param contactIds the contacts' ids; 1,000 a request
     * @return the result of each; fails as {@link Accounts#removeContacts} throws
     */
    public CompletableFuture<BulkResult<Long>> removeContacts(long id, Collection<Long> contactIds) {
        return operations.removeContacts(id, contactIds).callAsync(caller);
    }
}
