package dev.faultline.sequences.contacts;

import dev.faultline.core.JsonResult;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Accounts: the companies that contacts belong to. Source: the vendor's reference on accounts.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class Accounts {

    private final Caller caller;
    private final AccountOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public Accounts(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new AccountOperations(context);
    }

    /**
     * Lists all accounts ({@code GET /contact-accounts}).
     *
     * @return the first page; {@code stream()} goes through all of them
     * @throws AccountException if the list is rejected
     */
    public Page<Account> list() {
        return list(ListQuery.builder().build());
    }

    /**
     * Lists accounts ({@code GET /contact-accounts}).
     *
     * @param query the page and other parameters
     * @return the first page; {@code stream()} goes through all of them
     * @throws AccountException if the list is rejected
     */
    public Page<Account> list(ListQuery query) {
        Checks.notNull(query, "query", "what ListQuery.builder() builds");
        return PageRequest.of(query).paging().read(caller, paging -> operations.list(query, paging));
    }

    /**
     * Lists accounts ({@code GET /contact-accounts}).
     *
     * @param query sets the page and other parameters
     * @return the first page; {@code stream()} goes through all of them
     * @throws AccountException if the list is rejected
     */
    public Page<Account> list(Consumer<ListQuery.Builder> query) {
        return list(Queries.set(ListQuery.builder(), query).build());
    }

    /**
     * Creates an account ({@code POST /contact-accounts}). It is not retried after a lost response.
     *
     * @param account its parts
     * @return the account as created
     * @throws AccountException if a part of it is not valid
     */
    public Account create(AccountData account) {
        return caller.call(operations.create(account));
    }

    /**
     * Reads an account ({@code GET /contact-accounts/{id}}).
     *
     * @param id its id
     * @return the account
     * @throws AccountException if there is none for this user
     */
    public Account get(long id) {
        return caller.call(operations.get(id));
    }

    /**
     * Replaces an account ({@code PUT /contact-accounts/{id}}).
     *
     * @param id its id
     * @param account all its parts
     * @return the account as the API confirms it; with the id alone if it does not send it back
     * @throws AccountException if it does not exist, or a part is not valid
     */
    public Account replace(long id, AccountData account) {
        return caller.call(operations.replace(id, account));
    }

    /**
     * Changes some parts of an account: it is read, changed, and replaced. The API cannot detect that somebody else changes it
     * meanwhile; such a change is lost.
     *
     * @param id its id
     * @param change sets what differs; all that can be written stays as it was read, newer members included
     * @return it, as the API confirms it
     */
    public Account edit(long id, Consumer<AccountData.Builder> change) {
        return caller.run(operations.edit(id, change));
    }

    /**
     * Deletes an account ({@code DELETE /contact-accounts/{id}}). Retried after a lost response, it may find the
     * account gone and fail with {@link AccountException.NotFound}: {@code attempts()} then has the earlier attempt.
     *
     * @param id its id
     * @return the response
     * @throws AccountException if it does not exist, or may not be deleted
     */
    public JsonResult delete(long id) {
        return caller.call(operations.delete(id));
    }

    /**
     * Creates accounts ({@code POST /contact-accounts/bulk}). It is not retried after a lost response.
     *
     * @param accounts at least one
     * @return the result of each, by its place in the request; failures are of {@link AccountException}
     * @throws AccountException if the whole request is rejected
     */
    public BulkResult<Integer> bulkCreate(List<AccountData> accounts) {
        return operations.bulkCreate(accounts).call(caller);
    }

    /**
     * Deletes accounts ({@code POST /contact-accounts/bulk-delete}). It is not retried after a lost response. The page
     * does not show the response: another shape than a map of failures is rejected as unreadable.
     *
     * @param ids their ids
     * @return the result of each; failures are of {@link AccountException}
     * @throws AccountException if the whole request is rejected
     */
    public BulkResult<Long> bulkDelete(Collection<Long> ids) {
        return operations.bulkDelete(ids).call(caller);
    }

    /**
     * Gives an account to another user ({@code PUT /contact-accounts/{id}/owner}).
     *
     * @param id its id
     * @param userId the new owner; outside of the team the API returns 400
     * @return the account as the API confirms it; with the id alone if it does not send it back
     * @throws AccountException if the account does not exist, or the user is not of the team
     */
    public Account changeOwner(long id, long userId) {
        return caller.call(operations.changeOwner(id, userId));
    }

    /**
     * Lists all contacts of an account ({@code GET /contact-accounts/{id}/contacts}).
     *
     * @param id the account's id
     * @return the first page; {@code stream()} goes through all of them
     * @throws AccountException if the account does not exist
     */
    public Page<Contact> listContacts(long id) {
        return listContacts(id, ListQuery.builder().build());
    }

    /**
     * Lists contacts of an account ({@code GET /contact-accounts/{id}/contacts}).
     *
     * @param id the account's id
     * @param query the page and other parameters
     * @return the first page; {@code stream()} goes through all of them
     * @throws AccountException if the account does not exist
     */
    public Page<Contact> listContacts(long id, ListQuery query) {
        Checks.notNull(query, "query", "what ListQuery.builder() builds");
        return PageRequest.of(query).paging().read(caller, paging -> operations.listContacts(id, query, paging));
    }

    /**
     * Lists contacts of an account ({@code GET /contact-accounts/{id}/contacts}).
     *
     * @param id the account's id
     * @param query sets the page and other parameters
     * @return the first page; {@code stream()} goes through all of them
     * @throws AccountException if the account does not exist
     */
    public Page<Contact> listContacts(long id, Consumer<ListQuery.Builder> query) {
        return listContacts(id, Queries.set(ListQuery.builder(), query).build());
    }

    /**
     * Adds contacts to an account ({@code POST /contact-accounts/{id}/contact-links/bulk}). It is not retried after a
     * lost response.
     *
     * @param id the account's id
     * @param contactIds the contacts' ids; 1,000 a request
     * @return the result of each; failures are of {@link AccountException}
     * @throws AccountException if the whole request is rejected
     */
    public BulkResult<Long> addContacts(long id, Collection<Long> contactIds) {
        return operations.addContacts(id, contactIds).call(caller);
    }

    /**
     * Removes contacts from an account ({@code POST /contact-accounts/{id}/contact-links/bulk-delete}). It is not
     * retried after a lost response.
     *
     * @param id the account's id
     * @param contactIds the contacts' ids; 1,000 a request
     * @return the result of each; failures are of {@link AccountException}
     * @throws AccountException if the whole request is rejected
     */
    public BulkResult<Long> removeContacts(long id, Collection<Long> contactIds) {
        return operations.removeContacts(id, contactIds).call(caller);
    }
}
