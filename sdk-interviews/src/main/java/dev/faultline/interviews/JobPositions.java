package dev.faultline.interviews;

import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.spi.Caller;
import dev.faultline.core.spi.Checks;

/**
 * Job positions, which are managed in the vendor's dashboard and read here. They need the scope {@code read:jobs},
 * and spend the allowance of reads: 40 a minute. Source: the vendor's page on job positions.
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
     * @throws InterviewsException.Authentication if the key is not good
     * @throws InterviewsException.Permission if the key, its user or the company may not do this
     * @throws InterviewsException.RateLimited if the allowance is still used up after all attempts
     * @throws InterviewsException if the API responds with another error
     * @throws SdkException if no usable response came
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
     * @throws InterviewsException.Authentication if the key is not good
     * @throws InterviewsException.Permission if the key, its user or the company may not do this
     * @throws InterviewsException.RateLimited if the allowance is still used up after all attempts
     * @throws InterviewsException if the API responds with another error
     * @throws SdkException if no usable response came
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
     * @throws InterviewsException.Authentication if the key is not good
     * @throws InterviewsException.Permission if the key, its user or the company may not do this
     * @throws InterviewsException.RateLimited if the allowance is still used up after all attempts
     * @throws InterviewsException if the API responds with another error
     * @throws SdkException if no usable response came
     */
    public JobPosition get(String jobPositionId) {
        return caller.call(InterviewsOperations.getJobPosition(jobPositionId));
    }

    private Page<JobPosition> page(ListFilter filter) {
        return caller.page(filter.cursor(), cursor -> InterviewsOperations.listJobPositions(filter.at(cursor)));
    }
}
