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

    /**
     * The difference between a mirror of the open jobs and their present state: jobs added, changed and closed since a
     * mark. The list is read whole ({@code GET /jobs}, 60 a minute) and compared with the mark; if a page fails, all of it
     * fails, and the mark before stays good.
     *
     * <pre>{@code
     * JobsMark mark = stored == null ? JobsMark.START : JobsMark.parse(stored);
     * JobsSync sync = partner.jobs().sync(mark);
     * inOneTransaction(() -> {
     *     sync.added().forEach(mirror::put);
     *     sync.changed().forEach(mirror::put);
     *     sync.closed().forEach(job -> mirror.remove(job.id()));
     *     store(sync.mark().toJson());
     * });
     * }</pre>
     *
     * <p>Without transactions, store the mark last: the same sync again does no harm.
     *
     * <p>A single page shows one moment. Of a longer list, the SDK also reads the updates since the sync before, with an
     * overlap of five minutes, by the server's clock. Before a job counts as closed, the list of its company is read as
     * well. The vendor does not document how pages move while they are read. So a job without an update can still be
     * missed by one sync; as the next one reads the whole list too, none is missed for ever.
     *
     * <p>A company that has withdrawn its access, to the SDK, is a company whose jobs have all closed: see {@link
     * JobsSync.Closed}. The marks of one API key do not fit another. Memory holds the mark and the jobs that are new or
     * changed.
     *
     * @param since {@link JobsMark#START}, or the mark of the sync before
     * @return the difference, and the next mark
     */
    public JobsSync sync(JobsMark since) {
        return caller.run(JobsMirror.sync(operations, since));
    }

    private Page<Job> page(PageRequest request) {
        return caller.page(request.cursor(), cursor -> operations.listJobs(request.at(cursor)));
    }
}
