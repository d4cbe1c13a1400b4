package dev.faultline.partner;

import dev.faultline.core.engine.PageWalk;
import dev.faultline.core.engine.Plan;
import dev.faultline.core.internal.PageData;
import dev.faultline.core.internal.PageRequest;
import dev.faultline.partner.JobsMark.Known;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One sync of the jobs, in up to three readings of the list, each of them whole. How pages move while they are read is not
 * documented, and only a list of one page shows a single moment:
 *
 * <ol>
 *   <li>all open jobs; if they fit on one page, that is all;
 *   <li>the jobs that were updated since the sync before, or since this one began: they may have moved to a page that was
 *       already read;
 *   <li>the companies of the known jobs that have not been seen, since others can have moved in the place of these.
 * </ol>
 */
final class JobsMirror {

    /** The most by which the server's clocks may differ, and by which an update may show late. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    /** A list of updates that has more than one page is followed by that of the updates during it. */
    private static final int MOST_ROUNDS = 5;

    private final PartnerOperations operations;
    private final JobsMark since;

    /** In the order of the list; a job that is listed twice is one. */
    private final Map<String, ListedJob> seen = new LinkedHashMap<>();

    private JobsMirror(PartnerOperations operations, JobsMark since) {
        this.operations = operations;
        this.since = since;
    }

    static Plan<JobsSync> sync(PartnerOperations operations, JobsMark since) {
        JobsMark mark = JobsMark.check(since);
        return Plan.defer(() -> new JobsMirror(operations, mark).sync());
    }

    private Plan<JobsSync> sync() {
        return read(open()).then(whole -> {
            JobsMark next = new JobsMark(whole.begun(), Map.of());
            if (whole.pages() == 1) {
                return Plan.of(result(next));
            }
            return updates(earlier(since.asOf().orElse(whole.begun()), whole.begun()), MOST_ROUNDS)
                    .then(unused -> lookAgain(whole.pages()))
                    .map(unused -> result(next));
        });
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other == null || one.isAfter(other) ? other : one;
    }

    /** The list of one page is what the server had at one moment; without a time there is nothing to ask for. */
    private Plan<Boolean> updates(@Nullable Instant from, int rounds) {
        if (from == null || rounds == 0) {
            return Plan.of(false);
        }
        return read(JobsQuery.of(q -> q.status(JobStatus.OPEN).updatedSince(from.minus(OVERLAP))))
                .then(read -> read.pages() == 1 ? Plan.of(true) : updates(read.begun(), rounds - 1));
    }

    /** One company's list mostly is one page. Where there are many companies, the whole list takes fewer. */
    private Plan<Boolean> lookAgain(int pagesOfAll) {
        Set<String> companies = new HashSet<>();
        boolean unknown = false;
        for (Map.Entry<String, Known> job : since.jobs().entrySet()) {
            if (!seen.containsKey(job.getKey())) {
                String company = job.getValue().companyId();
                unknown |= company == null;
                companies.add(String.valueOf(company));
            }
        }
        if (unknown || companies.size() > pagesOfAll) {
            return read(open()).map(unused -> true);
        }
        Plan<Boolean> plan = Plan.of(true);
        for (String company : companies) {
            plan = plan.then(unused ->
                            read(JobsQuery.of(q -> q.status(JobStatus.OPEN).companyId(company))))
                    .map(unused -> true);
        }
        return plan;
    }

    private static JobsQuery open() {
        return JobsQuery.of(q -> q.status(JobStatus.OPEN));
    }

    private Plan<Reading> read(JobsQuery query) {
        PageRequest request = query.request();
        Reading[] reading = {new Reading(0, null)};
        return PageWalk.of(cursor -> operations.listJobs(request.at(cursor)))
                .until(page -> {
                    page.items().forEach(this::see);
                    reading[0] = reading[0].with(page);
                    return Optional.empty();
                })
                .map(unused -> reading[0]);
    }

    private void see(Job job) {
        ListedJob found = ListedJob.of(job, since.jobs().get(job.id()));
        seen.merge(job.id(), found, (before, now) -> now.isOlderThan(before) ? before : now);
    }

    private JobsSync result(JobsMark next) {
        List<Job> added = new ArrayList<>();
        List<Job> changed = new ArrayList<>();
        Map<String, Known> jobs = new LinkedHashMap<>();
        seen.forEach((id, found) -> {
            jobs.put(id, found.known());
            if (found.news() != null) {
                (since.jobs().containsKey(id) ? changed : added).add(found.news());
            }
        });
        List<JobsSync.Closed> closed = since.jobs().entrySet().stream()
                .filter(job -> !seen.containsKey(job.getKey()))
                .map(job -> new JobsSync.Closed(job.getKey(), job.getValue().companyId()))
                .toList();
        return new JobsSync(added, changed, closed, new JobsMark(next.asOf().orElse(null), jobs));
    }

    /**
     * A list that was read to its end.
     *
     * @param pages how many pages it had
     * @param begun the server's time at its first page, or earlier; {@code null} if unknown
     */
    private record Reading(int pages, @Nullable Instant begun) {

        Reading with(PageData<Job> page) {
            return new Reading(pages + 1, pages == 0 ? serverTime(page) : begun);
        }

        private static @Nullable Instant serverTime(PageData<Job> page) {
            return page.response()
                    .serverTime()
                    .orElseGet(() -> page.items().stream()
                            .map(Job::updatedAt)
                            .filter(Objects::nonNull)
                            .max(Comparator.naturalOrder())
                            .orElse(null));
        }
    }
}
