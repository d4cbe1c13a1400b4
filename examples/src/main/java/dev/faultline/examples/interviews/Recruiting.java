package dev.faultline.examples.interviews;

import dev.faultline.core.RawRequest;
import dev.faultline.core.SdkException;
import dev.faultline.interviews.Candidate;
import dev.faultline.interviews.CandidateStatus;
import dev.faultline.interviews.Candidates;
import dev.faultline.interviews.ImportedCandidate;
import dev.faultline.interviews.InterviewsClient;
import dev.faultline.interviews.InterviewsException;
import dev.faultline.interviews.NewCandidate;
import dev.faultline.interviews.StatusReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What an application writes: each step for one candidate, and what is to be done if it does not work. */
final class Recruiting {

    /** Neither the path of a call nor its whole body is documented: ask the vendor for both. */
    static final String CALLS = "/your-path-for-calls";

    private final InterviewsClient interviews;
    private final Candidates candidates;

    Recruiting(InterviewsClient interviews, String jobPositionId) {
        this.interviews = interviews;
        candidates = interviews.candidates(jobPositionId);
    }

    String add(String firstName, String lastName, String email) {
        NewCandidate candidate = NewCandidate.builder()
                .firstName(firstName)
                .lastName(lastName)
                .email(email)
                .build();
        try {
            ImportedCandidate imported = candidates.importCandidate(candidate);
            return "imported as " + imported.candidateId();
        } catch (InterviewsException.DuplicateCandidate e) {
            return candidates.list().stream()
                    .filter(known -> email.equalsIgnoreCase(known.email()))
                    .map(Candidate::id)
                    .findFirst()
                    .map(id -> "already here, as " + id)
                    .orElse("ask a person: the address is taken, and nobody has it");
        } catch (SdkException e) {
            return later(e);
        }
    }

    String invite(String candidateId) {
        try {
            candidates.invite(candidateId);
            return "invited";
        } catch (InterviewsException.InvalidStatus e) {
            return "not invited again: is " + candidates.status(candidateId).status();
        } catch (SdkException e) {
            return later(e);
        }
    }

    String select(String candidateId) {
        try {
            candidates.select(candidateId);
            return "selected";
        } catch (InterviewsException.AnalysisNotViewed e) {
            return "first let a recruiter view the interview's analysis";
        } catch (InterviewsException.InvalidStatusTransition e) {
            return "too early, or decided before";
        } catch (SdkException e) {
            return later(e);
        }
    }

    /** A call that is asked for after its window is over would ring at the wrong time: the deadline keeps it from that. */
    String call(String candidateId, Instant windowStart, Instant windowEnd) {
        RawRequest request = RawRequest.post(CALLS)
                .json(Map.of("candidateId", candidateId, "windowStartMs", windowStart.toEpochMilli()))
                .deadline(windowEnd);
        try {
            interviews.execute(request);
            return "will be called before " + windowEnd;
        } catch (InterviewsException.ClockRejected e) {
            return "no room: offer another window, "
                    + e.retryAfter()
                            .map(wait -> "from in " + wait.toSeconds() + " s on")
                            .orElse("later");
        } catch (InterviewsException.NumberAtCap e) {
            return "let another number call";
        } catch (SdkException e) {
            return later(e);
        }
    }

    /** A read that fails after all attempts ends the wait; the candidate's status goes on without it. */
    String interviewed(String candidateId) {
        try {
            StatusReport last =
                    candidates.awaitStatus(candidateId, CandidateStatus.INTERVIEWED, Duration.ofMinutes(30));
            return last.status().is(CandidateStatus.INTERVIEWED) ? "decide" : "not yet: is " + last.status();
        } catch (SdkException e) {
            return later(e);
        }
    }

    private static String later(SdkException e) {
        return e.retryable()
                ? "try again later, with the key " + e.idempotencyKey().orElse("of the request")
                : "ask a person: " + e.remedy();
    }
}
