package dev.faultline.sequences;

import dev.faultline.core.CallOptions;
import dev.faultline.core.ClientBuilder;
import dev.faultline.core.ClientStatus;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.contacts.AccountLists;
import dev.faultline.sequences.contacts.Accounts;
import dev.faultline.sequences.contacts.ContactHandle;
import dev.faultline.sequences.contacts.Contacts;
import dev.faultline.sequences.contacts.CustomFields;
import dev.faultline.sequences.email.EmailAccounts;
import dev.faultline.sequences.internal.ActingUser;
import dev.faultline.sequences.internal.ApiVersions;
import dev.faultline.sequences.internal.SequencesApi;
import dev.faultline.sequences.internal.SequencesContext;
import dev.faultline.sequences.jobs.BackgroundJobs;
import dev.faultline.sequences.linkedin.LinkedInAccounts;
import dev.faultline.sequences.lists.ContactBlacklistRules;
import dev.faultline.sequences.lists.ContactLists;
import dev.faultline.sequences.scheduling.HolidayCalendars;
import dev.faultline.sequences.scheduling.Schedulers;
import dev.faultline.sequences.sequence.SequenceFolders;
import dev.faultline.sequences.sequence.SequenceHandle;
import dev.faultline.sequences.sequence.SequenceTemplates;
import dev.faultline.sequences.sequence.Sequences;
import dev.faultline.sequences.tasks.Tasks;
import dev.faultline.sequences.templates.EmailTemplateFolders;
import dev.faultline.sequences.templates.EmailTemplates;
import dev.faultline.sequences.user.Whoami;
import dev.faultline.sequences.webhooks.SequencesSubscriptions;
import dev.faultline.sequences.webhooks.SequencesWebhooks;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The Reply API: outreach sequences, contacts, mailboxes and tasks. Thread-safe; make one and keep it.
 *
 * <p>A call is tried up to four times, with backoff from 500 ms on, or whatever the server asks for up to 60 s, within
 * two minutes in all. The limits, 100 requests a minute and 3,000 an hour, are a user's: a rejection holds back all
 * calls for that user, and not those of a view that {@linkplain #asUser(long) acts as} another one.
 *
 * <p>Every method can also throw {@link SequencesException} if the API returns an error, and {@link SdkException} if
 * no usable response came.
 *
 * <p>Ten recipes, all of which the build compiles and runs:
 *
 * <p>Set up a client, and act as another user:
 *
 * <!-- snippet: client -->
 * <pre>{@code
 * SequencesClient reply = SequencesClient.builder().apiKey(key).build(); // one for the whole application
 * SequencesClient asAda = reply.asUser("ada@example.org"); // a view, with a team's or an organization's key
 * }</pre>
 *
 * <p>Import contacts and enrol them:
 *
 * <!-- snippet: enrol -->
 * <pre>{@code
 * List<ContactChanges> people = List.of(
 *         ContactChanges.builder().email("noor@example.org").build(),
 *         ContactChanges.builder().email("kofi@example.org").build());
 * BulkResult<Integer> imported = reply.contacts()
 *         .importContacts(ContactImportData.builder(people)
 *                 .overwriteExisting(true)
 *                 .build());
 * BulkResult<Long> enrolled =
 *         reply.sequence(7).contacts().add(imported.itemIds().values());
 * }</pre>
 *
 * <p>See who failed, and why:
 *
 * <!-- snippet: failures -->
 * <pre>{@code
 * BulkResult<Long> enrolled = reply.sequence(7).contacts().add(contactIds);
 * enrolled.failures().forEach((id, failure) -> {
 *     if (failure instanceof SequenceContactException.ContactLimitExceeded) {
 *         nextSequence.add(id); // this one is full
 *     } else if (failure.kind() != SequencesException.Kind.DUPLICATE) { // a duplicate is in already
 *         report(id, failure.remedy());
 *     }
 * });
 * lookUp(enrolled.unaccounted()); // the response does not mention them
 * sendAgain(enrolled.retryable()); // nothing was done, and the failure can pass
 * }</pre>
 *
 * <p>Work on any number of ids, see the progress, and stop:
 *
 * <!-- snippet: bulk -->
 * <pre>{@code
 * SequencesClient reporting = reply.onBulkProgress(progress -> {
 *     show(progress.done() + " of " + progress.total());
 *     if (stopPressed) {
 *         progress.stop(); // no further request
 *     }
 * });
 * BulkResult<Long> assigned = reporting.tasks().bulkAssign(taskIds, 42); // 100 a request
 * assigned.stoppedBy().ifPresent(reason -> {
 *     lookUp(assigned.unknown()); // sent, and may be done
 *     sendAgain(assigned.retryable()); // not done
 * });
 * }</pre>
 *
 * <p>Follow a 202 to its end:
 *
 * <!-- snippet: job -->
 * <pre>{@code
 * BulkResult<Integer> imported = reply.contacts().importContacts(data);
 * for (BackgroundJob job : imported.jobs()) { // none if the import is done already
 *     BackgroundJobStatus last = reply.backgroundJobs().await(job, Duration.ofMinutes(10));
 *     switch (last.state()) {
 *         case FINISHED -> show("imported"); // the contacts can be found now
 *         case FAILED, CANCELLED -> lookUp(imported.pending().keySet()); // a part of them may be done
 *         case RUNNING -> show(job.id() + " goes on"); // or its end has a new word: see last.status()
 *     }
 * }
 * }</pre>
 *
 * <p>Write a sequence:
 *
 * <!-- snippet: sequence -->
 * <pre>{@code
 * Sequence sequence = reply.sequences()
 *         .create(NewSequence.builder("Spring")
 *                 .emailAccounts(List.of(5L))
 *                 .step(SequenceStepData.email(
 *                         Duration.ZERO, AUTOMATIC, StepVariantData.of("Hello", "Dear {{firstName}}, ..")))
 *                 .step(SequenceStepData.linkedIn(Duration.ofDays(1), AUTOMATIC, LinkedInAction.VIEW_PROFILE))
 *                 .step(SequenceStepData.call(Duration.ofDays(2)))
 *                 .build());
 * }</pre>
 *
 * <p>Pause a sequence on a bounce, in a receiver of webhooks:
 *
 * <!-- snippet: bounce -->
 * <pre>{@code
 * try {
 *     SequencesWebhooks.parse(body, subscriptionIds)
 *             .filter(SequencesEvent.EmailBounced.class::isInstance)
 *             .filter(event -> remember(event.id())) // false for a repetition
 *             .map(event -> event.delivery().sequenceFields())
 *             .map(SequencesEvent.SequenceFields::id)
 *             .ifPresent(id -> reply.sequence(id).pause());
 *     return 200;
 * } catch (WebhookException e) {
 *     return 400; // no event
 * } catch (SequenceActionException.New | SequenceActionException.Status e) {
 *     return 200; // not active: nothing to pause
 * }
 * }</pre>
 *
 * <p>Edit a scheduler, and a step:
 *
 * <!-- snippet: edit -->
 * <pre>{@code
 * Scheduler winter = reply.schedulers().edit(3, s -> s.name("Winter").excludeHolidays(true));
 * reply.sequence(7).steps().step(4).edit(step -> step.delay(Duration.ofDays(3)));
 * }</pre>
 *
 * <p>Search contacts, page by page:
 *
 * <!-- snippet: search -->
 * <pre>{@code
 * List<String> addresses = new ArrayList<>();
 * try (Stream<Contact> found = reply
 *         .contacts()
 *         .filter(f -> f.sequenceId(7).searchTerm("example.org").top(500))
 *         .stream()) { // reads a page when its first contact is asked for
 *     found.map(Contact::email).filter(Objects::nonNull).forEach(addresses::add);
 * }
 * }</pre>
 *
 * <p>Branch on failures, across domains and on one code:
 *
 * <!-- snippet: kind -->
 * <pre>{@code
 * String next(SequencesException e) {
 *     if (e instanceof SequenceActionException.Archived) { // one code of one domain
 *         return "make a new sequence";
 *     }
 *     return switch (e.kind()) { // of all domains
 *         case NOT_FOUND -> "take it off our list";
 *         case DUPLICATE -> "nothing to do";
 *         case QUOTA -> "make room, or ask for a larger plan";
 *         case FORBIDDEN, UNAUTHORIZED -> "use another key, or act as another user";
 *         default -> e.remedy(); // later versions may have more kinds
 *     };
 * }
 * }</pre>
 */
public final class SequencesClient implements AutoCloseable {

    final Caller caller;
    private final SequencesContext context;

    SequencesClient(Caller caller, SequencesContext context) {
        this.caller = caller;
        this.context = context;
    }

    /**
     * Starts a client.
     *
     * @return a builder; the key is all it needs, and it finds that in {@code REPLY_API_KEY} by itself
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The default retry policy, which follows the vendor's guidance.
     *
     * @return the policy; {@code retryPolicy(p -> ..)} of a builder or view changes single values of it
     */
    public static RetryPolicy defaultRetryPolicy() {
        return SequencesApi.defaultRetryPolicy();
    }

    /**
     * A view whose calls, raw requests too, act as a user; the key has to be a team's or an organization's.
     *
     * @param userId the user's id, sent in {@code X-User-Id}
     * @return the view; closing it does nothing
     * @throws IllegalArgumentException if it is less than 1
     */
    public SequencesClient asUser(long userId) {
        return new SequencesClient(caller.view(), context.as(ActingUser.of(userId)));
    }

    /**
     * A view whose calls, raw requests too, act as a user; the key has to be a team's or an organization's.
     *
     * @param email the user's email address, sent in {@code X-User-Email}; it is in no message and no log
     * @return the view; closing it does nothing
     * @throws IllegalArgumentException if it is no address, or has characters that a header cannot carry
     */
    public SequencesClient asUser(String email) {
        return new SequencesClient(caller.view(), context.as(ActingUser.of(email)));
    }

    /**
     * A view whose bulk operations report their progress.
     *
     * @param listener is called after each request that got a usable response, one call at a time, on the operation's thread;
     *     an exception of the listener ends the operation as {@link BulkProgress#stop()} does, and is {@link
     *     BulkResult#stoppedBy()}
     * @return the view; closing it does nothing
     */
    public SequencesClient onBulkProgress(Consumer<BulkProgress> listener) {
        return new SequencesClient(caller.view(), context.reporting(listener));
    }

    /**
     * A view whose next bulk operation on ids can be resumed, in another process too: what is in the mark is not sent again, and
     * the result is that of all runs together.
     *
     * <pre>{@code
     * BulkResult<Long> enrolled = reply.resumeBulk(marks.read(), marks::write) // null at first
     *         .sequence(7)
     *         .contacts()
     *         .add(contactIds); // the same ids, or those that are left
     * lookUp(enrolled.unknown()); // sent, and may be done
     * }</pre>
     *
     * <p>Store the mark in place of the one before, each time. A process that dies leaves the ids of at most one request {@linkplain
     * BulkResult#unknown() unknown}. A mark is of one operation with the same arguments: use the view for one, and by one process
     * at a time. Items without ids have no mark; {@code contacts().importAll(..)} resumes an import.
     *
     * @param mark the one that was stored last, {@code null} for a new operation
     * @param store is given the mark before each request, whose ids are unknown in it, and after the request with their states;
     *     its exception ends the operation before anything more is sent, and is {@link BulkResult#stoppedBy()}
     * @return the view; closing it does nothing. Its operations throw {@link IllegalArgumentException} if the mark is that of
     *     another one
     */
    public SequencesClient resumeBulk(@Nullable String mark, Consumer<String> store) {
        return new SequencesClient(caller.view(), context.resuming(mark, store));
    }

    /**
     * Lists of accounts.
     *
     * @return the operations on lists of accounts
     */
    public AccountLists accountLists() {
        return new AccountLists(caller, context);
    }

    /**
     * Accounts: the companies that contacts belong to.
     *
     * @return the operations on accounts
     */
    public Accounts accounts() {
        return new Accounts(caller, context);
    }

    /**
     * Work that goes on after a response with 202.
     *
     * @return the operations on background jobs
     */
    public BackgroundJobs backgroundJobs() {
        return new BackgroundJobs(caller, context);
    }

    /**
     * Rules that keep contacts out.
     *
     * @return the operations on blacklist rules
     */
    public ContactBlacklistRules contactBlacklistRules() {
        return new ContactBlacklistRules(caller, context);
    }

    /**
     * Lists of contacts.
     *
     * @return the operations on lists of contacts
     */
    public ContactLists contactLists() {
        return new ContactLists(caller, context);
    }

    /**
     * One contact, and all that belongs to it. Nothing is sent.
     *
     * @param id the contact's id
     * @return the operations on the contact
     * @throws IllegalArgumentException if the id is less than 1
     */
    public ContactHandle contact(long id) {
        return new ContactHandle(caller, context, id);
    }

    /**
     * Contacts.
     *
     * @return the operations on contacts
     */
    public Contacts contacts() {
        return new Contacts(caller, context);
    }

    /**
     * Fields that contacts can have besides the usual ones.
     *
     * @return the operations on custom fields
     */
    public CustomFields customFields() {
        return new CustomFields(caller, context);
    }

    /**
     * Mailboxes.
     *
     * @return the operations on mailboxes
     */
    public EmailAccounts emailAccounts() {
        return new EmailAccounts(caller, context);
    }

    /**
     * Folders of email templates.
     *
     * @return the operations on folders of email templates
     */
    public EmailTemplateFolders emailTemplateFolders() {
        return new EmailTemplateFolders(caller, context);
    }

    /**
     * Email templates.
     *
     * @return the operations on email templates
     */
    public EmailTemplates emailTemplates() {
        return new EmailTemplates(caller, context);
    }

    /**
     * Holiday calendars.
     *
     * @return the operations on holiday calendars
     */
    public HolidayCalendars holidayCalendars() {
        return new HolidayCalendars(caller, context);
    }

    /**
     * LinkedIn accounts.
     *
     * @return the operations on LinkedIn accounts
     */
    public LinkedInAccounts linkedInAccounts() {
        return new LinkedInAccounts(caller, context);
    }

    /**
     * Schedulers: the working times of sequences.
     *
     * @return the operations on schedulers
     */
    public Schedulers schedulers() {
        return new Schedulers(caller, context);
    }

    /**
     * Folders of sequences.
     *
     * @return the operations on folders
     */
    public SequenceFolders sequenceFolders() {
        return new SequenceFolders(caller, context);
    }

    /**
     * One sequence, and all that belongs to it. Nothing is sent.
     *
     * @param id the sequence's id
     * @return the operations on the sequence
     * @throws IllegalArgumentException if the id is less than 1
     */
    public SequenceHandle sequence(long id) {
        return new SequenceHandle(caller, context, id);
    }

    /**
     * Sequences.
     *
     * @return the operations on sequences
     */
    public Sequences sequences() {
        return new Sequences(caller, context);
    }

    /**
     * Templates of sequences.
     *
     * @return the operations on templates
     */
    public SequenceTemplates sequenceTemplates() {
        return new SequenceTemplates(caller, context);
    }

    /**
     * Tasks.
     *
     * @return the operations on tasks
     */
    public Tasks tasks() {
        return new Tasks(caller, context);
    }

    /**
     * Subscriptions to webhooks; {@link SequencesWebhooks} reads the deliveries.
     *
     * @return the operations on subscriptions
     */
    public SequencesSubscriptions webhooks() {
        return new SequencesSubscriptions(caller, context);
    }

    /**
     * The user that the key acts as.
     *
     * @return the operations on the user
     */
    public Whoami whoami() {
        return new Whoami(caller, context);
    }

    /**
     * The same operations, asynchronous. A future fails with the typed exception itself, and cancelling it ends the
     * call.
     *
     * @return the asynchronous surface, with the options and the user that hold here
     */
    public SequencesAsyncClient async() {
        return new SequencesAsyncClient(caller, context);
    }

    /**
     * A view whose calls have other options; this client stays as it is. The API takes no idempotency keys.
     *
     * @param options changes the options
     * @return the view; closing it does nothing
     */
    public SequencesClient with(Consumer<CallOptions.Builder> options) {
        return new SequencesClient(caller.with(options), context);
    }

    /** What this client does at the moment, its views included. */
    public ClientStatus status() {
        return caller.status();
    }

    /**
     * Sends a request that has no method yet, with the same retries, circuit breaker and typed errors: the domain of
     * its codes is that of its path. A view's user is added unless the request names one itself.
     *
     * @param request the request; its path begins with the version, such as {@code /v3/whoami}
     * @return the response, not interpreted
     */
    public RawResponse execute(RawRequest request) {
        return caller.call(caller.raw(context.complete(request)));
    }

    /** Ends all calls of this client and of its views, and the threads that were started for them. */
    @Override
    public void close() {
        caller.close();
    }

    /** Collects a client's options. */
    public static final class Builder extends ClientBuilder<Builder> {

        private Contract contract = Contract.CURRENT;
        private ApiVersions versions = ApiVersions.of(Contract.CURRENT);

        private Builder() {
            super(SequencesApi.defaultRetryPolicy());
        }

        /**
         * Sets the contract in which requests are sent: header, paths, names and spelling. Responses are read in either.
         *
         * @param contract default {@link Contract#CURRENT}: it is the one that the vendor documents to new integrators, and
         *     error codes of either are read
         */
        public Builder contract(Contract contract) {
            this.contract = Checks.notNull(contract, "contract", "Contract.OLDER or Contract.CURRENT");
            return this;
        }

        /**
         * Sets the version of one domain's paths, in place of the contract's. The older contract leaves it open for
         * folders, lists of contacts and holiday calendars. Raw requests bring their own.
         *
         * @param domain the domain
         * @param apiVersion such as {@code v3}
         */
        public Builder apiVersion(SequencesDomain domain, String apiVersion) {
            versions = versions.with(domain, apiVersion);
            return this;
        }

        /**
         * The client.
         *
         * @return an open client
         * @throws IllegalArgumentException if no key is given, or options contradict each other
         */
        public SequencesClient build() {
            return new SequencesClient(start(new SequencesApi(contract)), SequencesContext.of(contract, versions));
        }
    }
}
