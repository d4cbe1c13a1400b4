package dev.faultline.examples.interviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.examples.Printed;
import dev.faultline.testkit.LeakCheckExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LeakCheckExtension.class)
class ImportManyTest {

    private String tour = "";

    @BeforeEach
    void play() {
        tour = Printed.by(ImportMany::run);
    }

    private String scene(String number) {
        return String.join("\n", Printed.scene(tour, number));
    }

    @Test
    void lostResponseLeavesItsRowsUnknown() {
        assertThat(scene("1."))
                .containsSubsequence(
                        "=> rows 0 to 499 are ACCEPTED",
                        "=> rows 500 to 999 are UNKNOWN: look with list()",
                        "=> all rows from 1000 on are unsent");
    }

    @Test
    void killedProcessAndRefusalLeaveEachRowInOnePlace() {
        assertThat(scene("2.")).endsWith("=> killed");
        assertThat(scene("3."))
                .containsSubsequence(
                        "=> rows 0 to 499 are ACCEPTED",
                        "=> rows 500 to 999 are UNKNOWN",
                        "=> rows 1000 to 1499 are UNKNOWN",
                        "=> rows 1500 to 1999 are REFUSED: correct them",
                        "=> rows 2000 to 2699 are ACCEPTED",
                        "(requests: 6, each with rows of its own)")
                .doesNotContain("unsent");
    }

    @Test
    void outputFitsAHundredColumnsOfAnyTerminal() {
        assertThat(tour.lines()).allSatisfy(line -> assertThat(line).matches("\\p{ASCII}{0,100}"));
    }
}
