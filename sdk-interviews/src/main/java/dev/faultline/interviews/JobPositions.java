package dev.faultline.interviews;

import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.PageRequest;
import dev.faultline.core.internal.Queries;
import java.util.function.Consumer;

/**
 * Job positions, managed in the vendor's dashboard and read-only here. They require the scope {@code read:jobs}, and
 * count for the limit of 40 reads a minute. Source: <a href="https://docs.celper.ai/endpoints/job-positions">job
 * positions</a>.
 *
 * <p>Every method can also throw {@link InterviewsException.Authentication} if the API key is not valid; {@link
 * InterviewsException.Permission} if the key, its user or the company lacks the permission; {@link
 * InterviewsException.RateLimited} if the rate limit is still reached after all attempts; {@link InterviewsException}
 * if the API responds with another error; and {@link SdkException} if no usable response came.
 */
public final class JobPositions {

    private final Caller caller;

    JobPositions(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lists all job positions, newest first ({@code GET /job-positions}).
     *
     * @return the first page; {@code stream()} reads them all
     */
    public Page<JobPosition> list() {
        return page(PageRequest.ALL);
    }

    /**
     * Lists some job positions ({@code GET /job-positions}).
     *
     * @param query the filters
     * @return the first page
     * @throws InterviewsException.ValidationError if the API does not accept the query
     */
    public Page<JobPosition> list(JobPositionsQuery query) {
        return page(Checks.notNull(query, "query", "a JobPositionsQuery from its builder()")
                .request());
    }

    /**
     * Lists some job positions ({@code GET /job-positions}).
     *
     * @param query sets the filters
     * @return the first page
     * @throws InterviewsException.ValidationError if the API does not accept the query
     */
    public Page<JobPosition> list(Consumer<JobPositionsQuery.Builder> query) {
        return list(Queries.set(JobPositionsQuery.builder(), query).build());
    }

    /**
     * Reads one job position ({@code GET /job-positions/{jobPositionId}}), with its description, requirements and
     * interview configuration in {@link JobPosition#json()}.
     *
     * @param jobPositionId the position's id
     * @return the position
     * @throws InterviewsException.NotFound if it does not exist
     */
    public JobPosition get(String jobPositionId) {
        return caller.call(InterviewsOperations.getJobPosition(jobPositionId));
    }

    private Page<JobPosition> page(PageRequest request) {
        return caller.page(request.cursor(), cursor -> InterviewsOperations.listJobPositions(request.at(cursor)));
    }
}
