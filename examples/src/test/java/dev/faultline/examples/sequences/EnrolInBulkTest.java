package dev.faultline.examples.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.examples.Printed;
import dev.faultline.testkit.LeakCheckExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LeakCheckExtension.class)
class EnrolInBulkTest {

    private String tour = "";

    @BeforeEach
    void play() {
        tour = Printed.by(EnrolInBulk::run);
    }

    @Test
    void eachContactThatIsNotInHasAResponseOfItsOwn() {
        assertThat(Printed.scene(tour, "1."))
                .containsExactly(
                        "1. Six contacts are enrolled: the response is 200, and three of them are not in",
                        "   POST /v3/sequences/{id}/contact-links/bulk",
                        "       +0.0 s  attempt 1  200                   done",
                        "   => enrolled: [101, 102, 103]",
                        "   => 104: is in already, nothing to do",
                        "   => 105: is gone, take it off our list",
                        "   => 106: keep it for the next sequence, this one is full");
    }

    @Test
    void anArchivedSequenceIsNotStartedAgain() {
        assertThat(String.join("\n", Printed.scene(tour, "2.")))
                .containsSubsequence(
                        "POST /v3/sequences/{id}/start",
                        "attempt 1  409 3",
                        "throws SequenceActionException.Archived",
                        "=> make a new sequence, nothing takes one out of the archive")
                .doesNotContain("attempt 2");
    }

    @Test
    void theSameCodeIsAnotherTypeInAnotherDomain() {
        assertThat(String.join("\n", Printed.scene(tour, "3.")))
                .containsSubsequence(
                        "PUT /v3/sequences/{id}/steps/{step_id}",
                        "attempt 1  400 5",
                        "throws SequenceStepException.StepLocked",
                        "=> leave the step as it is")
                .doesNotContain("attempt 2");
    }

    @Test
    void aFaultHalfWayKeepsTheDoubtfulFromTheUnsent() {
        assertThat(String.join("\n", Printed.scene(tour, "4.")))
                .containsSubsequence(
                        "POST /v3/tasks/batch/complete",
                        "attempt 1  200",
                        "POST /v3/tasks/batch/complete",
                        "attempt 1  500",
                        "=> completed: 100",
                        "=> stopped by ServerFault",
                        "=> look up first: 100",
                        "=> send later: 50",
                        "=> (requests that arrived: 5)")
                .doesNotContain("attempt 2");
    }

    @Test
    void outputFitsAHundredColumnsOfAnyTerminal() {
        assertThat(tour.lines()).allSatisfy(line -> assertThat(line).matches("\\p{ASCII}{0,100}"));
    }
}
