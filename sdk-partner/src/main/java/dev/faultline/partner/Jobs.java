package dev.faultline.partner;

import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.PageRequest;
import java.util.function.Consumer;

/**
 * Open jobs at the companies that give the key access. Source: <a href="https://docs.employjoy.ai/jobs.html">jobs</a>.
 *
 * <p>Every method can also throw {@link PartnerException.RateLimited} if the limit is still reached after all attempts,
 * {@link PartnerException.Unauthorized} if the API key is not valid, and {@link SdkException} if no usable response
 * came.
 */
public final class Jobs {

    private final Caller caller;
    private final PartnerOperations operations;

    Jobs(Caller caller, PartnerOperations operations) {
        this.caller = caller;
        this.operations = operations;
    }

    /**
     * Lists all open jobs ({@code GET /jobs}, 60 a minute).
     *
     * @return the first page; {@code stream()} reads them all
     */
    public Page<Job> list() {
        return page(PageRequest.ALL);
    }

    /**
     * Lists some open jobs. A company without access gives an empty page, not an error. With {@code updatedSince}, jobs
     * closed since are not listed: they appear in webhooks, or are missing from the whole list.
     *
     * @param query the filters
     * @return the first page
     */
    public Page<Job> list(JobsQuery query) {
        return page(
                Checks.notNull(query, "query", "a JobsQuery from its builder()").request());
    }

    /**
     * Lists some open jobs, as {@link #list(JobsQuery)} does.
     *
     * @param query sets the filters: {@code list(q -> q.status(JobStatus.OPEN))}
     * @return the first page
     */
    public Page<Job> list(Consumer<JobsQuery.Builder> query) {
        return list(JobsQuery.of(query));
    }

    private Page<Job> page(PageRequest request) {
        return caller.page(request.cursor(), cursor -> operations.listJobs(request.at(cursor)));
    }
}
