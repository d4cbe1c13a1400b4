package dev.faultline.interviews;

import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;

/**
 * Job positions, which are managed in the vendor's dashboard and read here. They need the scope {@code read:jobs},
 * and spend the allowance of reads: 40 a minute. Source: the vendor's page on job positions.
 *
 * <p>Every method can also throw {@link InterviewsException.Authentication} if the key is not good;
 * {@link InterviewsException.Permission} if the key, its user or the company may not do this;
 * {@link InterviewsException.RateLimited} if the allowance is still used up after all attempts;
 * {@link InterviewsException} if the API responds with another error; and {@link SdkException} if no usable response
 * came.
 */
public final class JobPositions {

    private final Caller caller;

    JobPositions(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lists all job positions, the newest first ({@code GET /job-positions}).
     *
     * @return the first page; {@code stream()} goes through all of them
     */
    public Page<JobPosition> list() {
        return page(ListFilter.NONE);
    }

    /**
     * Lists some job positions ({@code GET /job-positions}).
     *
     * @param query which ones
     * @return the first page
     * @throws InterviewsException.ValidationError if the API does not accept the query
     */
    public Page<JobPosition> list(JobPositionsQuery query) {
        return page(Checks.notNull(query, "query", "what JobPositionsQuery.builder() builds")
                .filter());
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

    private Page<JobPosition> page(ListFilter filter) {
        return caller.page(filter.cursor(), cursor -> InterviewsOperations.listJobPositions(filter.at(cursor)));
    }
}
