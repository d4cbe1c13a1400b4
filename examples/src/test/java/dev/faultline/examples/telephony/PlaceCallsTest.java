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

    @Test
    void lostResponse_isFoundByItsKey() {
        assertThat(scene("4")).contains("POST /calls", "GET /calls", "=> call_2 rings; the proof is its KEY");
    }

    @Test
    void restart_sendsNothing() {
        assertThat(scene("5")).contains("=> call_2 rings; the proof is its KEY").doesNotContain("POST");
    }

    @Test
    void callThatIsNotListedInTime_isFoundLater() {
        assertThat(scene("6"))
                .containsOnlyOnce("attempt 1  BROKEN")
                .contains("=> not known, and not sent again", "=> call_3 rings; the proof is its KEY");
    }

    @Test
    void endOfACall_isAwaited() {
        assertThat(scene("7")).contains("=> completed, user_disconnected", "calls that were sent: 7, that ring: 3");
    }
}
