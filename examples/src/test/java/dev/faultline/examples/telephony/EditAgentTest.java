package dev.faultline.examples.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.examples.Printed;
import dev.faultline.testkit.LeakCheckExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LeakCheckExtension.class)
class EditAgentTest {

    @Test
    void draftIsChangedAndPublishedOnce() {
        String tour = Printed.by(EditAgent::run);

        assertThat(Printed.scene(tour, "1.")).contains("   => version 2");
        assertThat(String.join("\n", Printed.scene(tour, "2.")))
                .containsSubsequence(
                        "GET /agents/{id}",
                        "PATCH /agents/{id}",
                        "sent: {\"version_number\":3",
                        "Hang up",
                        "fn_1",
                        "Transfer");
        assertThat(String.join("\n", Printed.scene(tour, "3.")))
                .containsSubsequence(
                        "GET /agents/{id}", "PATCH /agents/{id}", "GET /agents/{id}", "=> version 3 takes the calls");
        assertThat(Printed.scene(tour, "4.")).last().isEqualTo("   => pending");
        assertThat(Printed.scene(tour, "5.")).contains("   => done, by its key");
        assertThat(Printed.scene(tour, "6.")).contains("   => done, by its state");
        assertThat(tour).doesNotContain("not certain");
        assertThat(tour.lines().filter(line -> line.contains("/purchase"))).hasSize(2);
        assertThat(tour.lines().filter(line -> line.equals("   PATCH /workflows/{id}/status")))
                .hasSize(1);
        assertThat(tour.lines().filter(line -> line.equals("   PATCH /agents/{id}")))
                .hasSize(2);
    }
}
