package dev.faultline.partner;

import dev.faultline.benchmarks.Samples;
import dev.faultline.benchmarks.decoding.Reading;

/** The way to the Partner API's operations, which its package keeps to itself. */
public final class PartnerReadings {

    private static final PartnerOperations OPERATIONS = new PartnerOperations(new Companies());

    private PartnerReadings() {}

    /** One application. */
    public static Reading one() {
        return new Reading(OPERATIONS.getApplication("ej_app_88213"), Samples.APPLICATION.response());
    }

    /** A page of jobs. */
    public static Reading page(int jobs) {
        JobsQuery query = JobsQuery.builder().build();
        return new Reading(OPERATIONS.listJobs(query.request()), Samples.JOB.page(jobs));
    }
}
