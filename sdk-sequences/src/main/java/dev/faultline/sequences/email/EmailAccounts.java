package dev.faultline.sequences.email;

import dev.faultline.core.JsonResult;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.SequencesContext;
import dev.faultline.sequences.sequence.Sequences;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * Mailboxes. Source: the vendor's reference on email accounts.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class EmailAccounts {

    private final Caller caller;
    private final EmailAccountOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public EmailAccounts(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new EmailAccountOperations(context);
    }

    /**
     * Lists all mailboxes that the user may see ({@code GET /email-accounts}). In a private team those are only their
     * own.
     *
     * @return the first page; {@code stream()} goes through all of them
     * @throws EmailAccountException if the list is rejected
     */
    public Page<EmailAccountSummary> list() {
        return list(EmailAccountsQuery.builder().build());
    }

    /**
     * Lists some mailboxes ({@code GET /email-accounts}).
     *
     * @param query the filters
     * @return the first page; {@code stream()} goes through all of them
     * @throws EmailAccountException if the list is rejected
     */
    public Page<EmailAccountSummary> list(EmailAccountsQuery query) {
        Checks.notNull(query, "query", "what EmailAccountsQuery.builder() builds");
        return PageRequest.of(query).paging().read(caller, paging -> operations.list(query, paging));
    }

    /**
     * Lists some mailboxes ({@code GET /email-accounts}).
     *
     * @param query sets the filters
     * @return the first page; {@code stream()} goes through all of them
     * @throws EmailAccountException if the list is rejected
     */
    public Page<EmailAccountSummary> list(Consumer<EmailAccountsQuery.Builder> query) {
        return list(Queries.set(EmailAccountsQuery.builder(), query).build());
    }

    /**
     * Finds mailboxes ({@code POST /email-accounts/filter}). It changes nothing and is retried after a lost response.
     *
     * @param filter the conditions
     * @return the first page; {@code stream()} goes through all of them
     * @throws EmailAccountException if a condition is not valid
     */
    public Page<EmailAccountSummary> filter(EmailAccountFilter filter) {
        Checks.notNull(filter, "filter", "what EmailAccountFilter.builder() builds");
        return PageRequest.of(filter).paging().read(caller, paging -> operations.filter(filter, paging));
    }

    /**
     * Finds mailboxes ({@code POST /email-accounts/filter}). It changes nothing and is retried after a lost response.
     *
     * @param filter sets the conditions
     * @return the first page; {@code stream()} goes through all of them
     * @throws EmailAccountException if a condition is not valid
     */
    public Page<EmailAccountSummary> filter(Consumer<EmailAccountFilter.Builder> filter) {
        return filter(Queries.set(EmailAccountFilter.builder(), filter).build());
    }

    /**
     * Connects a mailbox by SMTP and IMAP ({@code POST /email-accounts}). It is not retried after a lost response.
     *
     * @param account its sections, at least the connection
     * @return the mailbox as connected
     * @throws EmailAccountException if a section is not valid, the mailbox cannot be reached, or the plan has no room
     *     for it
     */
    public EmailAccount connect(EmailAccountData account) {
        return caller.call(operations.connect(account));
    }

    /**
     * Reads a mailbox in full ({@code GET /email-accounts/{id}}).
     *
     * @param id its id
     * @return the mailbox
     * @throws EmailAccountException if there is none for this user
     */
    public EmailAccount get(long id) {
        return caller.call(operations.get(id));
    }

    /**
     * Changes a mailbox that was connected by SMTP and IMAP ({@code PATCH /email-accounts/{id}}). It is not retried
     * after a lost response.
     *
     * @param id its id
     * @param changes the sections that are to change
     * @return the mailbox as the API confirms it; with the id alone if it does not send it back
     * @throws EmailAccountException if it does not exist, is another provider's, or the changes are not valid
     */
    public EmailAccount update(long id, EmailAccountData changes) {
        return caller.call(operations.update(id, changes));
    }

    /**
     * Removes a mailbox ({@code DELETE /email-accounts/{id}}). Retried after a lost response, it may find the mailbox
     * gone and fail with {@link EmailAccountException.NotFound}: {@code attempts()} then has the earlier attempt.
     *
     * @param id its id
     * @return the response
     * @throws EmailAccountException if it does not exist, or may not be removed
     */
    public JsonResult delete(long id) {
        return caller.call(operations.delete(id));
    }

    /**
     * Removes mailboxes ({@code POST /email-accounts/bulk-delete}). It is not retried after a lost response. The shape
     * of its response is not documented and assumed to be that of {@link Sequences#bulkDelete}; any other is a {@link
     * dev.faultline.core.ResponseFormatException}.
     *
     * @param ids their ids
     * @return the result of each; failures are of {@link EmailAccountException}
     * @throws EmailAccountException if the whole request is rejected
     */
    public BulkResult<Long> bulkDelete(Collection<Long> ids) {
        return operations.bulkDelete(ids).call(caller);
    }

    /**
     * Makes a mailbox the default ({@code POST /email-accounts/{id}/set-default}). It is not retried after a lost
     * response. The response is not documented.
     *
     * @param id its id
     * @return the response
     * @throws EmailAccountException if it does not exist for this user
     */
    public JsonResult setDefault(long id) {
        return caller.call(operations.setDefault(id));
    }

    /**
     * Resumes the sending of a mailbox that was locked ({@code POST /email-accounts/{id}/resume-sending}). It is not
     * retried after a lost response. The response is not documented.
     *
     * @param id its id
     * @return the response
     * @throws EmailAccountException if it does not exist for this user
     */
    public JsonResult resumeSending(long id) {
        return caller.call(operations.resumeSending(id));
    }

    /**
     * Begins to connect a mailbox of Gmail ({@code GET /email-accounts/connect/gmail}). The response is a redirect,
     * which is not followed.
     *
     * @return the page to open in the user's browser
     * @throws EmailAccountException if it is rejected
     */
    public ConsentPage connectGmail() {
        return caller.call(operations.connectGmail());
    }

    /**
     * Begins to connect a mailbox of Office 365 ({@code GET /email-accounts/connect/office-365}). The response is a
     * redirect, which is not followed.
     *
     * @return the page to open in the user's browser
     * @throws EmailAccountException if it is rejected
     */
    public ConsentPage connectOffice365() {
        return caller.call(operations.connectOffice365());
    }

    /**
     * Lists the tags of all mailboxes ({@code GET /email-accounts/tags}).
     *
     * @return the tags
     * @throws EmailAccountException if the list is rejected
     */
    public ItemList<EmailAccountTag> listTags() {
        return caller.call(operations.listTags());
    }

    /**
     * Renames a tag, or gives it another colour ({@code PUT /email-accounts/tags/{tagId}}). The response is not
     * documented.
     *
     * @param tagId its id
     * @param tag its name and colour
     * @return the response
     * @throws EmailAccountException if it does not exist, or is not valid
     */
    public JsonResult replaceTag(String tagId, EmailAccountTagData tag) {
        return caller.call(operations.replaceTag(tagId, tag));
    }

    /**
     * Adds tags to a mailbox ({@code POST /email-accounts/{id}/tags}). It is not retried after a lost response. The
     * response is not documented.
     *
     * @param id its id
     * @param tags the tags' names
     * @return the response
     * @throws EmailAccountException if the mailbox does not exist for this user
     */
    public JsonResult addTags(long id, Collection<String> tags) {
        return caller.call(operations.addTags(id, tags));
    }

    /**
     * Removes tags from a mailbox ({@code DELETE /email-accounts/{id}/tags}). The response is not documented.
     *
     * @param id its id
     * @param tags the tags' names
     * @return the response
     * @throws EmailAccountException if the mailbox does not exist for this user
     */
    public JsonResult removeTags(long id, Collection<String> tags) {
        return caller.call(operations.removeTags(id, tags));
    }
}
