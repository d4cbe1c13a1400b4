package dev.faultline.sequences.email;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Mailboxes, asynchronous.
 *
 * @see EmailAccounts
 */
public final class AsyncEmailAccounts {

    private final Caller caller;
    private final EmailAccountOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncEmailAccounts(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new EmailAccountOperations(context);
    }

    /**
     * Lists all mailboxes that the user may see.
     *
     * @return the first page; fails as {@link EmailAccounts#list()} throws
     */
    public CompletableFuture<AsyncPage<EmailAccountSummary>> list() {
        return list(EmailAccountsQuery.builder().build());
    }

    /**
     * Lists some mailboxes.
     *
     * @param query the filters
     * @return the first page; fails as {@link EmailAccounts#list(EmailAccountsQuery)} throws
     */
    public CompletableFuture<AsyncPage<EmailAccountSummary>> list(EmailAccountsQuery query) {
        Checks.notNull(query, "query", "what EmailAccountsQuery.builder() builds");
        return PageRequest.of(query).paging().readAsync(caller, paging -> operations.list(query, paging));
    }

    /**
     * Lists some mailboxes.
     *
     * @param query sets the filters
     * @return the first page; fails as {@link EmailAccounts#list(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<EmailAccountSummary>> list(Consumer<EmailAccountsQuery.Builder> query) {
        return list(Queries.set(EmailAccountsQuery.builder(), query).build());
    }

    /**
     * Finds mailboxes.
     *
     * @param filter the conditions
     * @return the first page; fails as {@link EmailAccounts#filter(EmailAccountFilter)} throws
     */
    public CompletableFuture<AsyncPage<EmailAccountSummary>> filter(EmailAccountFilter filter) {
        Checks.notNull(filter, "filter", "what EmailAccountFilter.builder() builds");
        return PageRequest.of(filter).paging().readAsync(caller, paging -> operations.filter(filter, paging));
    }

    /**
     * Finds mailboxes.
     *
     * @param filter sets the conditions
     * @return the first page; fails as {@link EmailAccounts#filter(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<EmailAccountSummary>> filter(Consumer<EmailAccountFilter.Builder> filter) {
        return filter(Queries.set(EmailAccountFilter.builder(), filter).build());
    }

    /**
     * Connects a mailbox by SMTP and IMAP.
     *
     * @param account its sections, at least the connection
     * @return the mailbox as connected; fails as {@link EmailAccounts#connect} throws
     */
    public CompletableFuture<EmailAccount> connect(EmailAccountData account) {
        return caller.callAsync(operations.connect(account));
    }

    /**
     * Reads a mailbox in full.
     *
     * @param id its id
     * @return the mailbox; fails as {@link EmailAccounts#get} throws
     */
    public CompletableFuture<EmailAccount> get(long id) {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Changes a mailbox that was connected by SMTP and IMAP.
     *
     * @param id its id
     * @param changes the sections that are to change
     * @return the mailbox as the API confirms it; fails as {@link EmailAccounts#update} throws
     */
    public CompletableFuture<EmailAccount> update(long id, EmailAccountData changes) {
        return caller.callAsync(operations.update(id, changes));
    }

    /**
     * Removes a mailbox.
     *
     * @param id its id
     * @return the response; fails as {@link EmailAccounts#delete} throws
     */
    public CompletableFuture<JsonResult> delete(long id) {
        return caller.callAsync(operations.delete(id));
    }

    /**
     * Removes mailboxes.
     *
     * @param ids their ids
     * @return the result of each; fails as {@link EmailAccounts#bulkDelete} throws
     */
    public CompletableFuture<BulkResult<Long>> bulkDelete(Collection<Long> ids) {
        return operations.bulkDelete(ids).callAsync(caller);
    }

    /**
     * Makes a mailbox the default.
     *
     * @param id its id
     * @return the response; fails as {@link EmailAccounts#setDefault} throws
     */
    public CompletableFuture<JsonResult> setDefault(long id) {
        return caller.callAsync(operations.setDefault(id));
    }

    /**
     * Resumes the sending of a mailbox that was locked.
     *
     * @param id its id
     * @return the response; fails as {@link EmailAccounts#resumeSending} throws
     */
    public CompletableFuture<JsonResult> resumeSending(long id) {
        return caller.callAsync(operations.resumeSending(id));
    }

    /**
     * Begins to connect a mailbox of Gmail.
     *
     * @return the page to open in the user's browser; fails as {@link EmailAccounts#connectGmail} throws
     */
    public CompletableFuture<ConsentPage> connectGmail() {
        return caller.callAsync(operations.connectGmail());
    }

    /**
     * Begins to connect a mailbox of Office 365.
     *
     * @return the page to open in the user's browser; fails as {@link EmailAccounts#connectOffice365} throws
     */
    public CompletableFuture<ConsentPage> connectOffice365() {
        return caller.callAsync(operations.connectOffice365());
    }

    /**
     * Lists the tags of all mailboxes.
     *
     * @return the tags; fails as {@link EmailAccounts#listTags} throws
     */
    public CompletableFuture<ItemList<EmailAccountTag>> listTags() {
        return caller.callAsync(operations.listTags());
    }

    /**
     * Renames a tag, or gives it another colour.
     *
     * @param tagId its id
     * @param tag its name and colour
     * @return the response; fails as {@link EmailAccounts#replaceTag} throws
     */
    public CompletableFuture<JsonResult> replaceTag(String tagId, EmailAccountTagData tag) {
        return caller.callAsync(operations.replaceTag(tagId, tag));
    }

    /**
     * Adds tags to a mailbox.
     *
     * @param id its id
     * @param tags the tags' names
     * @return the response; fails as {@link EmailAccounts#addTags} throws
     */
    public CompletableFuture<JsonResult> addTags(long id, Collection<String> tags) {
        return caller.callAsync(operations.addTags(id, tags));
    }

    /**
     * Removes tags from a mailbox.
     *
     * @param id its id
     * @param tags the tags' names
     * @return the response; fails as {@link EmailAccounts#removeTags} throws
     */
    public CompletableFuture<JsonResult> removeTags(long id, Collection<String> tags) {
        return caller.callAsync(operations.removeTags(id, tags));
    }
}
