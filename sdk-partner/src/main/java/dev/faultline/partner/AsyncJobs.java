package dev.faultline.partner;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.PageRequest;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Open jobs, asynchronous.
 *
 * @see Jobs
 */
public final class AsyncJobs {

    private final Caller caller;
    private final PartnerOperations operations;

    AsyncJobs(Caller caller, PartnerOperations operations) {
        this.caller = caller;
        this.operations = operations;
    }

    /**
     * Lists all open jobs.
     *
     * @return the first page; fails as {@link Jobs#list()} throws
     */
    public CompletableFuture<AsyncPage<Job>> list() {
        return page(PageRequest.ALL);
    }

    /**
     * Lists some open jobs.
     *
     * @param query the filters
     * @return the first page; fails as {@link Jobs#list(JobsQuery)} throws
     */
    public CompletableFuture<AsyncPage<Job>> list(JobsQuery query) {
        return page(
                Checks.notNull(query, "query", "a JobsQuery from its builder()").request());
    }

    /**
     * Lists some open jobs.
     *
     * @param query sets the filters
     * @return the first page; fails as {@link Jobs#list(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<Job>> list(Consumer<JobsQuery.Builder> query) {
        return list(JobsQuery.of(query));
    }

    /**
     * The difference between a mirror of the open jobs and their present state.
     *
     * @param since {@link JobsMark#START}, or the mark of the sync before
     * @return the difference, and the next mark; fails as {@link Jobs#sync} throws; cancelling it ends the present call,
     *     and the mark before stays good
     */
    public CompletableFuture<JobsSync> sync(JobsMark since) {
        return caller.runAsync(JobsMirror.sync(operations, since));
    }

    private CompletableFuture<AsyncPage<Job>> page(PageRequest request) {
        return caller.pageAsync(request.cursor(), cursor -> operations.listJobs(request.at(cursor)));
    }
}
