package dev.faultline.examples.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.examples.Printed;
import dev.faultline.testkit.LeakCheckExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LeakCheckExtension.class)
class ImportAndEnrolTest {

    private String tour = "";

    @BeforeEach
    void play() {
        tour = Printed.by(ImportAndEnrol::run);
    }

    private String scene(String number) {
        return String.join("\n", Printed.scene(tour, number));
    }

    @Test
    void importGoesOnWhereItHasEnded() {
        assertThat(scene("1."))
                .contains("=> ImportResult[1000 accepted, 0 refused, 500 unknown, 0 failed, stopped at row 1500]")
                .doesNotContain("BulkResult");
        assertThat(scene("2."))
                .contains("=> ImportResult[1000 accepted, 0 refused, 500 unknown, 0 failed]")
                .doesNotContain("POST /contacts/import");
    }

    @Test
    void enrolmentSendsTheIdsThatAreLeft() {
        assertThat(scene("2."))
                .contains("=> BulkResult[0 succeeded, 0 failed, 10000 pending, 10000 unknown, 6000 unsent]");
        assertThat(scene("3."))
                .contains("=> BulkResult[6000 succeeded, 0 failed, 10000 pending, 10000 unknown]")
                .contains("=> job 17 is FINISHED");
    }

    @Test
    void outputFitsAHundredColumnsOfAnyTerminal() {
        assertThat(tour.lines()).allSatisfy(line -> assertThat(line).matches("\\p{ASCII}{0,100}"));
    }
}
