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
import java.util.function.Consumer;

/**
 * Lists of accounts, which have no error table. Source: the vendor's reference on account lists.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class AccountLists {

    private final Caller caller;
    private final AccountListOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public AccountLists(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new AccountListOperations(context);
    }

    /**
     * Lists all lists of accounts ({@code GET /contact-account-lists}).
     *
     * @return the first page; {@code stream()} goes through all of them
     * @throws SequencesException.General if the list is rejected
     */
    public Page<AccountList> list() {
        return list(ListQuery.builder().build());
    }

    /**
     * Lists lists of accounts ({@code GET /contact-account-lists}).
     *
     * @param query the page and other parameters
     * @return the first page; {@code stream()} goes through all of them
     * @throws SequencesException.General if the list is rejected
     */
    public Page<AccountList> list(ListQuery query) {
        Checks.notNull(query, "query", "what ListQuery.builder() builds");
        return PageRequest.of(query).paging().read(caller, paging -> operations.list(query, paging));
    }

    /**
     * Lists lists of accounts ({@code GET /contact-account-lists}).
     *
     * @param query sets the page and other parameters
     * @return the first page; {@code stream()} goes through all of them
     * @throws SequencesException.General if the list is rejected
     */
    public Page<AccountList> list(Consumer<ListQuery.Builder> query) {
        return list(Queries.set(ListQuery.builder(), query).build());
    }

    /**
     * Creates a list of accounts ({@code POST /contact-account-lists}). It is not retried after a lost response.
     *
     * @param name its name
     * @return the list as created
     * @throws SequencesException.General if the name is rejected
     */
    public AccountList create(String name) {
        return caller.call(operations.create(name));
    }

    /**
     * Reads a list of accounts ({@code GET /contact-account-lists/{id}}).
     *
     * @param id its id
     * @return the list
     * @throws SequencesException.General if there is none for this user
     */
    public AccountList get(long id) {
        return caller.call(operations.get(id));
    }

    /**
     * Renames a list of accounts ({@code PUT /contact-account-lists/{id}}).
     *
     * @param id its id
     * @param name its new name
     * @return the list as the API confirms it; with the id alone if it does not send it back
     * @throws SequencesException.General if it does not exist, or the name is rejected
     */
    public AccountList rename(long id, String name) {
        return caller.call(operations.rename(id, name));
    }

    /**
     * Deletes a list of accounts ({@code DELETE /contact-account-lists/{id}}). Retried after a lost response, it may
     * find the list gone and fail with {@link SequencesException.General.NotFound}: {@code attempts()} then has the
     * earlier attempt.
     *
     * @param id its id
     * @return the response
     * @throws SequencesException.General if it does not exist, or may not be deleted
     */
    public JsonResult delete(long id) {
        return caller.call(operations.delete(id));
    }

    /**
     * Moves accounts to a list ({@code POST /contact-account-lists/{id}/move-accounts}). It is not retried after a
     * lost response.
     *
     * @param id the list's id
     * @param accountIds the accounts' ids; 1,000 a request
     * @return the result of each; failures are of {@link SequencesException.General}, and {@code code()} is 7 for an
     *     account that was not processed
     * @throws SequencesException.General if the whole request is rejected
     */
    public BulkResult<Long> moveAccounts(long id, Collection<Long> accountIds) {
        return operations.moveAccounts(id, accountIds).call(caller);
    }

    /**
     * Adds accounts to a list ({@code POST /contact-account-lists/{id}/add-accounts}). It is not retried after a lost
     * response.
     *
     * @param id the list's id
     * @param accountIds the accounts' ids; 1,000 a request
     * @return the result of each; failures are of {@link SequencesException.General}, and {@code code()} is 7 for an
     *     account that was not processed
     * @throws SequencesException.General if the whole request is rejected
     */
    public BulkResult<Long> addAccounts(long id, Collection<Long> accountIds) {
        return operations.addAccounts(id, accountIds).call(caller);
    }
}
