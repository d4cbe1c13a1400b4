package dev.faultline.interviews;

import dev.faultline.benchmarks.Samples;
import dev.faultline.benchmarks.decoding.Reading;

/** The way to the Interviews API's operations, which its package keeps to itself. */
public final class InterviewsReadings {

    private static final CandidateOperations OPERATIONS = new CandidateOperations("pos_1");

    private InterviewsReadings() {}

    /** One candidate. */
    public static Reading one() {
        return new Reading(OPERATIONS.get("cand_1"), Samples.CANDIDATE_PROFILE.response());
    }

    /** A page of candidates. */
    public static Reading page(int candidates) {
        CandidatesQuery query = CandidatesQuery.builder().build();
        return new Reading(OPERATIONS.list(query.request()), Samples.CANDIDATE.page(candidates));
    }
}
