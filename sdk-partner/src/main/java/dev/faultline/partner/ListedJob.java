package dev.faultline.partner;

import dev.faultline.core.internal.Fingerprint;
import dev.faultline.partner.JobsMark.Known;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as it was last listed.
 *
 * @param known what the mark keeps of it
 * @param updatedAt by which a page from a copy that lags behind is noticed
 * @param news the job, {@code null} if the mark before has the same: unchanged jobs are not held in memory
 */
record ListedJob(
        Known known, @Nullable Instant updatedAt, @Nullable Job news) {

    static ListedJob of(Job job, @Nullable Known before) {
        String fingerprint = Fingerprint.of(KeptJson.canonical(job.json()));
        boolean same = before != null && before.fingerprint().equals(fingerprint);
        return new ListedJob(new Known(fingerprint, companyOf(job)), job.updatedAt(), same ? null : job);
    }

    /** No list can be asked for a blank id. */
    private static @Nullable String companyOf(Job job) {
        Job.Company company = job.company();
        return company == null || company.id() == null || company.id().isBlank() ? null : company.id();
    }

    boolean isOlderThan(ListedJob other) {
        return updatedAt != null && other.updatedAt != null && updatedAt.isBefore(other.updatedAt);
    }
}
