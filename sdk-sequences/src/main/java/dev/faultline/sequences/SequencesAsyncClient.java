package dev.faultline.sequences;

import dev.faultline.core.CallOptions;
import dev.faultline.core.ClientStatus;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.contacts.AsyncAccountLists;
import dev.faultline.sequences.contacts.AsyncAccounts;
import dev.faultline.sequences.contacts.AsyncContactHandle;
import dev.faultline.sequences.contacts.AsyncContacts;
import dev.faultline.sequences.contacts.AsyncCustomFields;
import dev.faultline.sequences.email.AsyncEmailAccounts;
import dev.faultline.sequences.internal.ActingUser;
import dev.faultline.sequences.internal.SequencesContext;
import dev.faultline.sequences.jobs.AsyncBackgroundJobs;
import dev.faultline.sequences.linkedin.AsyncLinkedInAccounts;
import dev.faultline.sequences.lists.AsyncContactBlacklistRules;
import dev.faultline.sequences.lists.AsyncContactLists;
import dev.faultline.sequences.scheduling.AsyncHolidayCalendars;
import dev.faultline.sequences.scheduling.AsyncSchedulers;
import dev.faultline.sequences.sequence.AsyncSequenceFolders;
import dev.faultline.sequences.sequence.AsyncSequenceHandle;
import dev.faultline.sequences.sequence.AsyncSequenceTemplates;
import dev.faultline.sequences.sequence.AsyncSequences;
import dev.faultline.sequences.tasks.AsyncTasks;
import dev.faultline.sequences.templates.AsyncEmailTemplateFolders;
import dev.faultline.sequences.templates.AsyncEmailTemplates;
import dev.faultline.sequences.user.AsyncWhoami;
import dev.faultline.sequences.webhooks.AsyncSequencesSubscriptions;
import dev.faultline.sequences.webhooks.SequencesWebhooks;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The asynchronous Reply API; see {@link SequencesClient#async()}. The operations and all their rules are those of the
 * blocking surface.
 */
public final class SequencesAsyncClient {

    final Caller caller;
    private final SequencesContext context;

    SequencesAsyncClient(Caller caller, SequencesContext context) {
        this.caller = caller;
        this.context = context;
    }

    /**
     * A view whose calls act as a user.
     *
     * @param userId the user's id; see {@link SequencesClient#asUser(long)}
     * @return the view
     * @throws IllegalArgumentException if it is less than 1
     */
    public SequencesAsyncClient asUser(long userId) {
        return new SequencesAsyncClient(caller, context.as(ActingUser.of(userId)));
    }

    /**
     * A view whose calls act as a user.
     *
     * @param email the user's email address; see {@link SequencesClient#asUser(String)}
     * @return the view
     * @throws IllegalArgumentException if it is no address, or has characters that a header cannot carry
     */
    public SequencesAsyncClient asUser(String email) {
        return new SequencesAsyncClient(caller, context.as(ActingUser.of(email)));
    }

    /**
     * A view whose bulk operations report their progress.
     *
     * @param listener is called after each request that got a usable response, one call at a time, on the thread that completes the request;
     *     an exception of the listener ends the operation as {@link BulkProgress#stop()} does, and is {@link
     *     BulkResult#stoppedBy()}
     * @return the view
     */
    public SequencesAsyncClient onBulkProgress(Consumer<BulkProgress> listener) {
        return new SequencesAsyncClient(caller, context.reporting(listener));
    }

    /**
     * A view whose next bulk operation on ids can be resumed, in another process too.
     *
     * @param mark the one that was stored last, {@code null} for a new operation
     * @param store is given the mark before each request, whose ids are unknown in it, and after the request with their states;
     *     its exception ends the operation before anything more is sent, and is {@link BulkResult#stoppedBy()}
     * @return the view, as that of {@link SequencesClient#resumeBulk}
     */
    public SequencesAsyncClient resumeBulk(@Nullable String mark, Consumer<String> store) {
        return new SequencesAsyncClient(caller, context.resuming(mark, store));
    }

    /**
     * Lists of accounts.
     *
     * @return the operations on lists of accounts
     */
    public AsyncAccountLists accountLists() {
        return new AsyncAccountLists(caller, context);
    }

    /**
     * Accounts: the companies that contacts belong to.
     *
     * @return the operations on accounts
     */
    public AsyncAccounts accounts() {
        return new AsyncAccounts(caller, context);
    }

    /**
     * Work that goes on after a response with 202.
     *
     * @return the operations on background jobs
     */
    public AsyncBackgroundJobs backgroundJobs() {
        return new AsyncBackgroundJobs(caller, context);
    }

    /**
     * Rules that keep contacts out.
     *
     * @return the operations on blacklist rules
     */
    public AsyncContactBlacklistRules contactBlacklistRules() {
        return new AsyncContactBlacklistRules(caller, context);
    }

    /**
     * Lists of contacts.
     *
     * @return the operations on lists of contacts
     */
    public AsyncContactLists contactLists() {
        return new AsyncContactLists(caller, context);
    }

    /**
     * One contact, and all that belongs to it. Nothing is sent.
     *
     * @param id the contact's id
     * @return the operations on the contact
     * @throws IllegalArgumentException if the id is less than 1
     */
    public AsyncContactHandle contact(long id) {
        return new AsyncContactHandle(caller, context, id);
    }

    /**
     * Contacts.
     *
     * @return the operations on contacts
     */
    public AsyncContacts contacts() {
        return new AsyncContacts(caller, context);
    }

    /**
     * Fields that contacts can have besides the usual ones.
     *
     * @return the operations on custom fields
     */
    public AsyncCustomFields customFields() {
        return new AsyncCustomFields(caller, context);
    }

    /**
     * Mailboxes.
     *
     * @return the operations on mailboxes
     */
    public AsyncEmailAccounts emailAccounts() {
        return new AsyncEmailAccounts(caller, context);
    }

    /**
     * Folders of email templates.
     *
     * @return the operations on folders of email templates
     */
    public AsyncEmailTemplateFolders emailTemplateFolders() {
        return new AsyncEmailTemplateFolders(caller, context);
    }

    /**
     * Email templates.
     *
     * @return the operations on email templates
     */
    public AsyncEmailTemplates emailTemplates() {
        return new AsyncEmailTemplates(caller, context);
    }

    /**
     * Holiday calendars.
     *
     * @return the operations on holiday calendars
     */
    public AsyncHolidayCalendars holidayCalendars() {
        return new AsyncHolidayCalendars(caller, context);
    }

    /**
     * LinkedIn accounts.
     *
     * @return the operations on LinkedIn accounts
     */
    public AsyncLinkedInAccounts linkedInAccounts() {
        return new AsyncLinkedInAccounts(caller, context);
    }

    /**
     * Schedulers: the working times of sequences.
     *
     * @return the operations on schedulers
     */
    public AsyncSchedulers schedulers() {
        return new AsyncSchedulers(caller, context);
    }

    /**
     * Folders of sequences.
     *
     * @return the operations on folders
     */
    public AsyncSequenceFolders sequenceFolders() {
        return new AsyncSequenceFolders(caller, context);
    }

    /**
     * One sequence, and all that belongs to it. Nothing is sent.
     *
     * @param id the sequence's id
     * @return the operations on the sequence
     * @throws IllegalArgumentException if the id is less than 1
     */
    public AsyncSequenceHandle sequence(long id) {
        return new AsyncSequenceHandle(caller, context, id);
    }

    /**
     * Sequences.
     *
     * @return the operations on sequences
     */
    public AsyncSequences sequences() {
        return new AsyncSequences(caller, context);
    }

    /**
     * Templates of sequences.
     *
     * @return the operations on templates
     */
    public AsyncSequenceTemplates sequenceTemplates() {
        return new AsyncSequenceTemplates(caller, context);
    }

    /**
     * Tasks.
     *
     * @return the operations on tasks
     */
    public AsyncTasks tasks() {
        return new AsyncTasks(caller, context);
    }

    /**
     * Subscriptions to webhooks; {@link SequencesWebhooks} reads the deliveries.
     *
     * @return the operations on subscriptions
     */
    public AsyncSequencesSubscriptions webhooks() {
        return new AsyncSequencesSubscriptions(caller, context);
    }

    /**
     * The user that the key acts as.
     *
     * @return the operations on the user
     */
    public AsyncWhoami whoami() {
        return new AsyncWhoami(caller, context);
    }

    /**
     * A view whose calls have other options.
     *
     * @param options changes the options
     * @return the view
     */
    public SequencesAsyncClient with(Consumer<CallOptions.Builder> options) {
        return new SequencesAsyncClient(caller.with(options), context);
    }

    /** What this client does at the moment, its views included. */
    public ClientStatus status() {
        return caller.status();
    }

    /**
     * Sends a request that has no method yet.
     *
     * @param request the request
     * @return the response, not interpreted; fails as {@link SequencesClient#execute} throws
     */
    public CompletableFuture<RawResponse> execute(RawRequest request) {
        return caller.callAsync(caller.raw(context.complete(request)));
    }
}
