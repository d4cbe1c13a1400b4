package dev.faultline.partner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The difference between two states of the open jobs. Unchanged jobs are not in it.
 *
 * @param added jobs that the mark before does not have
 * @param changed jobs whose content differs in any field
 * @param closed jobs that are no longer listed
 * @param mark for the next sync; store it together with the jobs, or after them
 */
public record JobsSync(List<Job> added, List<Job> changed, List<Closed> closed, JobsMark mark) {

    public JobsSync {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        closed = List.copyOf(closed);
    }

    /** Whether the mirror is as it was. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && closed.isEmpty();
    }

    /** The numbers only. */
    @Override
    public String toString() {
        return "JobsSync[added=" + added.size() + ", changed=" + changed.size() + ", closed=" + closed.size()
                + ", mark=" + mark + "]";
    }

    /**
     * A job that is no longer listed: it was closed, its company has withdrawn the key's access, or it is for internal
     * candidates now. The API lists all three alike; the webhook {@link PartnerEvent.JobClosed} has the reason.
     *
     * @param id the job's id
     * @param companyId the job's company, if it was known
     */
    public record Closed(String id, @Nullable String companyId) {}
}
