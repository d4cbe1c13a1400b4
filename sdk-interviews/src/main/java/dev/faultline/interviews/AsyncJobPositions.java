package dev.faultline.interviews;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.PageRequest;
import dev.faultline.core.internal.Queries;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Job positions, asynchronous.
 *
 * @see JobPositions
 */
public final class AsyncJobPositions {

    private final Caller caller;

    AsyncJobPositions(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lists all job positions, newest first.
     *
     * @return the first page; {@code forEach(..)} reads them all; fails as {@link JobPositions#list()} throws
     */
    public CompletableFuture<AsyncPage<JobPosition>> list() {
        return page(PageRequest.ALL);
    }

    /**
     * Lists some job positions.
     *
     * @param query the filters
     * @return the first page; fails as {@link JobPositions#list(JobPositionsQuery)} throws
     */
    public CompletableFuture<AsyncPage<JobPosition>> list(JobPositionsQuery query) {
        return page(Checks.notNull(query, "query", "a JobPositionsQuery from its builder()")
                .request());
    }

    /**
     * Lists some job positions.
     *
     * @param query sets the filters
     * @return the first page; fails as {@link JobPositions#list(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<JobPosition>> list(Consumer<JobPositionsQuery.Builder> query) {
        return list(Queries.set(JobPositionsQuery.builder(), query).build());
    }

    /**
     * Reads one job position.
     *
     * @param jobPositionId the position's id
     * @return the position; fails as {@link JobPositions#get(String)} throws
     */
    public CompletableFuture<JobPosition> get(String jobPositionId) {
        return caller.callAsync(InterviewsOperations.getJobPosition(jobPositionId));
    }

    private CompletableFuture<AsyncPage<JobPosition>> page(PageRequest request) {
        return caller.pageAsync(request.cursor(), cursor -> InterviewsOperations.listJobPositions(request.at(cursor)));
    }
}
