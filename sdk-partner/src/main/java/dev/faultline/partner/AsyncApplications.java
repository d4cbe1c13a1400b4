package dev.faultline.partner;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.OnceResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.PageRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Candidates submitted to jobs, asynchronous.
 *
 * @see Applications
 */
public final class AsyncApplications {

    private final Caller caller;
    private final PartnerOperations operations;
    private final Submissions submissions;

    AsyncApplications(Caller caller, PartnerOperations operations) {
        this.caller = caller;
        this.operations = operations;
        submissions = new Submissions(operations, caller.time());
    }

    /**
     * Submits a candidate.
     *
     * @param application the candidate and the job
     * @return the receipt; fails as {@link Applications#submit(NewApplication)} throws
     */
    public CompletableFuture<ApplicationReceipt> submit(NewApplication application) {
        return caller.callAsync(operations.submit(application));
    }

    /**
     * Makes of an application a submission that can be stored; no call is made.
     *
     * @param application the candidate and the job
     * @return the submission
     * @throws IllegalArgumentException if this view has an idempotency key of its own
     * @see Applications#prepare
     */
    public PreparedApplication prepare(NewApplication application) {
        return submissions.prepare(application, caller.idempotencyKey());
    }

    /**
     * Submits what was prepared, now, later or in another process; the API takes it once.
     *
     * @param prepared of {@link #prepare} or {@link PreparedApplication#parse(String)}
     * @return the receipt; fails as {@link Applications#submit(PreparedApplication)} throws; cancelling it ends the
     *     present call, and the same can be submitted again
     */
    public CompletableFuture<ApplicationReceipt> submit(PreparedApplication prepared) {
        return caller.runAsync(submissions.submit(prepared));
    }

    /**
     * Submits what was prepared or, if no response shows whether that was done, looks for its {@code
     * sourceApplicationId} in the list.
     *
     * @param prepared of {@link #prepare} or {@link PreparedApplication#parse(String)}, with a {@code
     *     sourceApplicationId}
     * @return what is known of it, as of {@link Applications#submitOrFind(PreparedApplication)}; cancelling it ends the
     *     present call, and the same can be submitted again
     */
    public CompletableFuture<OnceResult<ApplicationReceipt>> submitOrFind(PreparedApplication prepared) {
        return caller.runAsync(submissions.submitOrFind(prepared));
    }

    /**
     * Submits an application that was not stored before, or finds it.
     *
     * @param application the candidate and the job, with a {@code sourceApplicationId}
     * @return what is known of it, as of {@link Applications#submitOrFind(NewApplication)}; cancelling it ends the
     *     present call
     */
    public CompletableFuture<OnceResult<ApplicationReceipt>> submitOrFind(NewApplication application) {
        return caller.runAsync(submissions.submitOrFind(application));
    }

    /**
     * Reads an application.
     *
     * @param id the application's id
     * @return the application; fails as {@link Applications#get} throws
     */
    public CompletableFuture<Application> get(String id) {
        return caller.callAsync(operations.getApplication(id));
    }

    /**
     * Lists all applications that this key submitted.
     *
     * @return the first page; fails as {@link Applications#list()} throws
     */
    public CompletableFuture<AsyncPage<Application>> list() {
        return page(PageRequest.ALL);
    }

    /**
     * Lists some of the applications that this key submitted.
     *
     * @param query the filters
     * @return the first page; fails as {@link Applications#list(ApplicationsQuery)} throws
     */
    public CompletableFuture<AsyncPage<Application>> list(ApplicationsQuery query) {
        return page(Checks.notNull(query, "query", "an ApplicationsQuery from its builder()")
                .request());
    }

    /**
     * Lists some of the applications that this key submitted.
     *
     * @param query sets the filters
     * @return the first page; fails as {@link Applications#list(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<Application>> list(Consumer<ApplicationsQuery.Builder> query) {
        return list(ApplicationsQuery.of(query));
    }

    /**
     * Finds the application with the partner's own id.
     *
     * @param sourceApplicationId the partner's own id
     * @return the application, empty if there is none; fails as {@link Applications#findBySourceApplicationId(String)}
     *     throws; cancelling it ends the search
     */
    public CompletableFuture<Optional<Application>> findBySourceApplicationId(String sourceApplicationId) {
        return find(sourceApplicationId, PageRequest.ALL);
    }

    /**
     * Finds the application with the partner's own id among those updated since an instant.
     *
     * @param sourceApplicationId the partner's own id
     * @param since before the submission by any clock: the time of sending less a few minutes
     * @return the application, empty if there is none; fails as {@link Applications#findBySourceApplicationId(String,
     *     Instant)} throws; cancelling it ends the search
     */
    public CompletableFuture<Optional<Application>> findBySourceApplicationId(
            String sourceApplicationId, Instant since) {
        return find(sourceApplicationId, PartnerOperations.updatedSince(since));
    }

    private CompletableFuture<Optional<Application>> find(String sourceApplicationId, PageRequest request) {
        return caller.runAsync(
                submissions.find(PartnerOperations.checkSourceApplicationId(sourceApplicationId), request));
    }

    private CompletableFuture<AsyncPage<Application>> page(PageRequest request) {
        return caller.pageAsync(request.cursor(), cursor -> operations.listApplications(request.at(cursor)));
    }
}
