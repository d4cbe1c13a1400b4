package dev.faultline.examples.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.examples.Printed;
import dev.faultline.testkit.LeakCheckExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LeakCheckExtension.class)
class PlaceCallsTest {

    private String tour = "";

    @BeforeEach
    void play() {
        tour = Printed.by(PlaceCalls::run);
    }

    private String scene(String number) {
        return String.join("\n", Printed.scene(tour, number));
    }

    @Test
    void print() {
        System.out.println(tour);
    }

    @Test
    void outputFitsAHundredColumnsOfAnyTerminal() {
        assertThat(tour.lines()).allSatisfy(line -> assertThat(line).matches("\\p{ASCII}{0,100}"));
    }
}
