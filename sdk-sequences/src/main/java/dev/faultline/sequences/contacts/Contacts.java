package dev.faultline.sequences.contacts;

import dev.faultline.core.ImportResult;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.core.internal.Rows;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Contacts, one after the other and many at once; {@code reply.contact(id)} has the operations on one of them. Source:
 * the vendor's reference on contacts.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class Contacts {

    private final Caller caller;
    private final ContactOperations operations;
    private final ContactActionOperations actions;

    /** For the client. */
    @SuppressWarnings("exports")
    public Contacts(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new ContactOperations(context);
        actions = new ContactActionOperations(context);
    }

    /**
     * Lists all contacts ({@code GET /contacts}).
     *
     * @return the first page; {@code stream()} goes through all of them
     * @throws ContactException if the list is rejected
     */
    public Page<Contact> list() {
        return list(ListQuery.builder().build());
    }

    /**
     * Lists contacts ({@code GET /contacts}).
     *
     * @param query the page and other parameters
     * @return the first page; {@code stream()} goes through all of them
     * @throws ContactException if the list is rejected
     */
    public Page<Contact> list(ListQuery query) {
        Checks.notNull(query, "query", "what ListQuery.builder() builds");
        return PageRequest.of(query).paging().read(caller, paging -> operations.list(query, paging));
    }

    /**
     * Lists contacts ({@code GET /contacts}).
     *
     * @param query sets the page and other parameters
     * @return the first page; {@code stream()} goes through all of them
     * @throws ContactException if the list is rejected
     */
    public Page<Contact> list(Consumer<ListQuery.Builder> query) {
        return list(Queries.set(ListQuery.builder(), query).build());
    }

    /**
     * Finds contacts ({@code POST /contacts/filter}). It changes nothing, so it is retried like any read.
     *
     * @param filter the conditions
     * @return the first page, with {@code totalCount()}; {@code stream()} goes through all of them
     * @throws ContactException if the filter is rejected
     */
    public Page<Contact> filter(ContactFilter filter) {
        Checks.notNull(filter, "filter", "what ContactFilter.builder() builds");
        return PageRequest.of(filter).paging().read(caller, paging -> operations.filter(filter, paging));
    }

    /**
     * Finds contacts ({@code POST /contacts/filter}). It changes nothing, so it is retried like any read.
     *
     * @param filter sets the conditions
     * @return the first page, with {@code totalCount()}; {@code stream()} goes through all of them
     * @throws ContactException if the filter is rejected
     */
    public Page<Contact> filter(Consumer<ContactFilter.Builder> filter) {
        return filter(Queries.set(ContactFilter.builder(), filter).build());
    }

    /**
     * Creates a contact ({@code POST /contacts}). It is not retried after a lost response.
     *
     * @param contact its parts
     * @return the contact as created
     * @throws ContactException if it exists already, a blacklist rule forbids it, or a part of it is not valid
     */
    public Contact create(NewContact contact) {
        return caller.call(operations.create(contact));
    }

    /**
     * Creates and updates contacts together ({@code POST /contacts/import}). It is not retried after a lost response.
     *
     * @param data the contacts
     * @return the result of each, by its place in the request, with {@link BulkResult#itemIds()}, {@link
     *     BulkResult#itemStatuses()} and {@link BulkResult#counts()}; many at once may become {@linkplain
     *     BulkResult#pending() pending}
     * @throws ContactException if the whole import is rejected
     */
    public BulkResult<Integer> importContacts(ContactImportData data) {
        return operations.importContacts(data).call(caller);
    }

    /**
     * Creates and updates any number of contacts, 1,000 a request ({@code POST /contacts/import}). It differs from {@link
     * #importAll(Stream, Consumer)} in nothing else.
     *
     * @param contacts read as they are needed, and closed at the end
     * @return which rows are accepted, refused, unknown or unsent
     * @throws ContactException if the first request is rejected and nothing was imported
     */
    public ImportResult importAll(Stream<ContactChanges> contacts) {
        return importAll(contacts, options -> {});
    }

    /**
     * Creates and updates any number of contacts, 1,000 a request ({@code POST /contacts/import}). The requests follow one
     * another, as the vendor advises, each with the timeouts of a call of its own. One is sent again only after a 429 and where
     * nothing was sent, whatever the retry policy.
     *
     * <pre>{@code
     * ImportResult result = reply.contacts().importAll(rows, o -> o // in the same order each time
     *         .resume(marks.read()) // null at first
     *         .store(marks::write) // before and after each request
     *         .onProgress(p -> p.response().ifPresent(r -> keep(p.range().from(), r.itemIds()))));
     * result.failures().forEach((row, failure) -> ..); // not imported
     * result.unknown().forEach(range -> ..); // look with filter(..) which of these are there
     * }</pre>
     *
     * <p>Each request's rows are
     *
     * <ul>
     *   <li><b>accepted</b>, if the API accepts it. {@link ImportResult#failures()} has those that its response names as failed.
     *       After a 202 they are {@link ImportResult#pending()}, and {@code backgroundJobs().awaitAll(..)} follows their jobs,
     *       {@code BackgroundJob.of(range.job())}, unless the response names none.
     *   <li><b>refused</b>, if the API rejects it for what is in it. The import goes on.
     *   <li><b>unknown</b>, if it was sent and has no usable response, or one that does not account for each of them. They are
     *       never sent again. The import ends, unless {@link ContactImportOptions#stopAfterUnknown} lets it go on.
     *   <li><b>unsent</b>, if the import ends before: the key, a permission, the plan's quota or the limit is the reason, an open
     *       circuit, an interrupt, or the application's own code.
     * </ul>
     *
     * <p><b>What to store.</b> The mark, each time that {@link ContactImportOptions#store} is given one. A process that dies
     * leaves at most one request's rows unknown. The ids of new contacts are in each request's response alone, {@link
     * ContactImportOptions#onProgress}. Two processes at once are not covered, nor is a source in another order: rows that have
     * changed their places are noticed, and end the import before anything is sent.
     *
     * @param contacts read as they are needed, and closed at the end
     * @param options resumes, stores the mark, watches; what to do with contacts that exist
     * @return which rows are accepted, refused, unknown or unsent, of all runs together
     * @throws SdkException if the import ends and no row has another fate than before
     * @throws IllegalArgumentException if the mark is not one of an import of contacts, or the rows are not those of the mark
     */
    public ImportResult importAll(Stream<ContactChanges> contacts, Consumer<? super ContactImportOptions> options) {
        return operations.importAll(Rows.of(contacts), options).call(caller);
    }

    /**
     * Creates and updates any number of contacts, 1,000 a request ({@code POST /contacts/import}). It differs from {@link
     * #importAll(Stream, Consumer)} in nothing else.
     *
     * @param contacts gone through once; {@code () -> iterator} is one too
     * @return which rows are accepted, refused, unknown or unsent
     * @throws ContactException if the first request is rejected and nothing was imported
     */
    public ImportResult importAll(Iterable<ContactChanges> contacts) {
        return importAll(contacts, options -> {});
    }

    /**
     * Creates and updates any number of contacts, 1,000 a request ({@code POST /contacts/import}). It differs from {@link
     * #importAll(Stream, Consumer)} in nothing else.
     *
     * @param contacts gone through once; {@code () -> iterator} is one too
     * @param options resumes, stores the mark, watches; what to do with contacts that exist
     * @return which rows are accepted, refused, unknown or unsent, of all runs together
     * @throws SdkException if the import ends and no row has another fate than before
     * @throws IllegalArgumentException if the mark is not one of an import of contacts, or the rows are not those of the mark
     */
    public ImportResult importAll(Iterable<ContactChanges> contacts, Consumer<? super ContactImportOptions> options) {
        return operations.importAll(Rows.of(contacts), options).call(caller);
    }

    /**
     * Deletes contacts ({@code POST /contacts/bulk-delete}). It is not retried after a lost response. The page does not
     * show the response: another shape than a map of failures is rejected as unreadable.
     *
     * @param ids their ids
     * @return the result of each; failures are of {@link ContactException}
     * @throws ContactException if the whole request is rejected
     */
    public BulkResult<Long> bulkDelete(Collection<Long> ids) {
        return operations.bulkDelete(ids).call(caller);
    }

    /**
     * Gives contacts to another user, without their tasks ({@code PUT /contacts/owner}).
     *
     * @param contactIds the contacts' ids
     * @param userId the new owner
     * @return the result of each; contacts that the response does not list are {@linkplain BulkResult#unaccounted()
     *     unaccounted}
     * @throws ContactException if the request is rejected
     */
    public BulkResult<Long> changeOwner(Collection<Long> contactIds, long userId) {
        return actions.changeOwner(contactIds, userId, null).call(caller);
    }

    /**
     * Gives contacts to another user ({@code PUT /contacts/owner}).
     *
     * @param contactIds the contacts' ids
     * @param userId the new owner
     * @param reassignTasks whether their tasks go with them
     * @return the result of each; contacts that the response does not list are {@linkplain BulkResult#unaccounted()
     *     unaccounted}
     * @throws ContactException if the request is rejected
     */
    public BulkResult<Long> changeOwner(Collection<Long> contactIds, long userId, boolean reassignTasks) {
        return actions.changeOwner(contactIds, userId, reassignTasks).call(caller);
    }

    /**
     * Marks contacts as having replied in all their sequences ({@code POST /contacts/set-replied}). It is not retried
     * after a lost response.
     *
     * @param contactIds their ids
     * @return the result of each; failures are of {@link ContactException}
     * @throws ContactException if the whole request is rejected
     */
    public BulkResult<Long> setReplied(Collection<Long> contactIds) {
        return actions.setReplied(contactIds, true).call(caller);
    }

    /**
     * Removes the replied mark of contacts in all their sequences ({@code POST /contacts/set-replied}). It is not
     * retried after a lost response.
     *
     * @param contactIds their ids
     * @return the result of each; failures are of {@link ContactException}
     * @throws ContactException if the whole request is rejected
     */
    public BulkResult<Long> clearReplied(Collection<Long> contactIds) {
        return actions.setReplied(contactIds, false).call(caller);
    }

    /**
     * Marks contacts as bounced in all their sequences ({@code POST /contacts/set-bounced}). It is not retried after
     * a lost response. The vendor's pages give the codes 5 and 8 of a contact two meanings each here: such a failure is
     * {@link ContactException} itself.
     *
     * @param contactIds the contacts' ids; 100 a request
     * @return the result of each; failures are of {@link ContactException}
     * @throws ContactException if the whole request is rejected
     */
    public BulkResult<Long> setBounced(Collection<Long> contactIds) {
        return actions.setBounced(contactIds, null).call(caller);
    }

    /**
     * Removes the bounced mark of contacts, in all their sequences ({@code POST /contacts/set-bounced}). Its
     * failures are as those of {@link #setBounced}. It is not retried after a lost response.
     *
     * @param contactIds the contacts' ids; 100 a request
     * @param resendEmails whether the emails that came back are sent again
     * @return the result of each; failures are of {@link ContactException}
     * @throws ContactException if the whole request is rejected
     */
    public BulkResult<Long> clearBounced(Collection<Long> contactIds, boolean resendEmails) {
        return actions.setBounced(contactIds, resendEmails).call(caller);
    }

    /**
     * Marks contacts as opted out ({@code POST /contacts/set-opted-out}). It is not retried after a lost
     * response. No page of the vendor's describes it; the shape of its response is assumed to be that of {@link
     * #setReplied}, any other is a {@link dev.faultline.core.ResponseFormatException}.
     *
     * @param contactIds their ids
     * @return the result of each; failures are of {@link ContactException}
     * @throws ContactException if the whole request is rejected
     */
    public BulkResult<Long> setOptedOut(Collection<Long> contactIds) {
        return actions.setOptedOut(contactIds, true).call(caller);
    }

    /**
     * Removes the opted-out mark of contacts ({@code POST /contacts/set-opted-out}). It is not retried after a lost
     * response. No page of the vendor's describes it; the shape of its response is assumed to be that of {@link
     * #setReplied}, any other is a {@link dev.faultline.core.ResponseFormatException}.
     *
     * @param contactIds their ids
     * @return the result of each; failures are of {@link ContactException}
     * @throws ContactException if the whole request is rejected
     */
    public BulkResult<Long> clearOptedOut(Collection<Long> contactIds) {
        return actions.setOptedOut(contactIds, false).call(caller);
    }

    /**
     * Sets the status of contacts in all their sequences ({@code POST /contacts/set-status-in-sequence}). It is not
     * retried after a lost response. The page does not show the response: another shape than a map of failures is
     * rejected as unreadable.
     *
     * @param contactIds the contacts' ids; 100 a request
     * @param statusInSequence any but {@link SequenceContactStatus#INACTIVE}
     * @return the result of each; failures are of {@link ContactException}
     * @throws ContactException if the whole request is rejected
     */
    public BulkResult<Long> setStatusInSequence(Collection<Long> contactIds, SequenceContactStatus statusInSequence) {
        return actions.setStatusInSequence(contactIds, statusInSequence).call(caller);
    }
}
