package dev.faultline.partner;

import dev.faultline.core.internal.Api;
import dev.faultline.core.internal.BoundedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The company of each known job. A submission names only the job, but its rate limit is the company's. The companies in
 * lists and rejections are remembered, so that a full bucket holds back the jobs of its company and no others.
 */
final class Companies {

    private static final int MOST = 10_000;

    private final BoundedMap<String> companyByJob = new BoundedMap<>(MOST);

    void learn(@Nullable String jobId, @Nullable String companyId) {
        if (jobId != null && companyId != null) {
            companyByJob.put(jobId, companyId);
        }
    }

    /** The scopes that can hold back a submission: the key, and the company or, until that is known, the job. */
    List<String> scopes(String jobId) {
        return List.of(Api.KEY_SCOPE, scopeOf(jobId));
    }

    /** The bucket of a submission, as narrow as known. */
    String scopeOf(String jobId) {
        String company = companyByJob.peek(jobId);
        return company == null ? "job ".concat(jobId) : scope(company);
    }

    static String scope(String companyId) {
        return "company ".concat(companyId);
    }
}
