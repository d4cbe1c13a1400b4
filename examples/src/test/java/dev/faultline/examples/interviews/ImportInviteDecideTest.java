package dev.faultline.examples.interviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.examples.Printed;
import dev.faultline.testkit.LeakCheckExtension;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LeakCheckExtension.class)
class ImportInviteDecideTest {

    private String tour = "";

    @BeforeEach
    void play() {
        tour = Printed.by(ImportInviteDecide::run);
    }

    private String scene(String number) {
        return String.join("\n", Printed.scene(tour, number));
    }

    @Test
    void lostImportIsRetriedWithItsKeyAndADuplicateIsFound() {
        assertThat(scene("1."))
                .containsSubsequence(
                        "   POST /candidates\n",
                        "attempt 1  ",
                        ": backoff",
                        "attempt 2  201                   done",
                        "=> Amina: imported as cand_2",
                        "(requests: 2, idempotency keys: 1)",
                        "attempt 1  409 DUPLICATE_CANDIDATE  ends: it cannot pass by itself",
                        "throws InterviewsException.DuplicateCandidate",
                        "   GET /candidates\n",
                        "=> Jonas: already here, as cand_1");
    }

    @Test
    void onlyANewCandidateIsInvited() {
        assertThat(scene("2."))
                .containsSubsequence(
                        "POST /candidates/{candidateId}/invite",
                        "200                   done",
                        "=> Amina: invited",
                        "409 INVALID_STATUS    ends: it cannot pass by itself",
                        "throws InterviewsException.InvalidStatus",
                        "GET /candidates/{candidateId}/status",
                        "=> Jonas: not invited again: is interviewed");
    }

    @Test
    void fullCalendarIsWaitedForWithinTheWindowOnly() {
        List<String> scene = Printed.scene(tour, "3.");

        assertThat(String.join("\n", scene))
                .containsSubsequence(
                        "attempt 1  429 CLOCK_REJECTED    wait 45.0 s: the server's Retry-After",
                        "attempt 2  200                   done",
                        "=> Amina: will be called before 2026-01-01T00:30:0",
                        "attempt 1  429 CLOCK_REJECTED    ends: the wait does not fit the time that is left",
                        "throws InterviewsException.ClockRejected",
                        "=> Jonas: no room: offer another window, from in 45 s on");
        assertThat(scene).filteredOn(line -> line.contains("  attempt ")).hasSize(3);
        assertThat(tour).as("a lack of capacity holds back nobody").doesNotContain(" rest until ", " is held for ");
    }

    @Test
    void decisionWaitsForTheAnalysisToBeViewed() {
        assertThat(scene("4."))
                .containsSubsequence(
                        "409 ANALYSIS_NOT_VIEWED  ends: it cannot pass by itself",
                        "=> Jonas: first let a recruiter view the interview's analysis",
                        "... one hour later, the analysis was viewed",
                        "200                   done",
                        "=> Jonas: selected");
    }

    @Test
    void outputFitsAHundredColumnsOfAnyTerminal() {
        assertThat(tour.lines()).allSatisfy(line -> assertThat(line).matches("\\p{ASCII}{0,100}"));
    }

    @Test
    void endOfAnInterview_isAwaitedOverAFailingRead() {
        List<String> scene = Printed.scene(tour, "5.");

        assertThat(scene).last().isEqualTo("   => Amina: decide");
        assertThat(scene.stream().filter(line -> line.contains("GET /candidates/")))
                .hasSize(3);
        assertThat(scene.stream().filter(line -> line.contains("attempt"))).hasSize(4);
    }
}
