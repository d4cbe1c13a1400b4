package dev.faultline.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.examples.Printed;
import dev.faultline.testkit.LeakCheckExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LeakCheckExtension.class)
class CreateOnceTest {

    @Test
    void nothingIsCreatedTwice() {
        String tour = Printed.by(CreateOnce::run);

        assertThat(Printed.scene(tour, "1.")).contains("   => noor@example.com: created as 1");
        assertThat(Printed.scene(tour, "2.")).contains("   => sam@example.com: perhaps 2, for a person to confirm");
        assertThat(Printed.scene(tour, "3.")).last().asString().doesNotContain("=>");
        assertThat(Printed.scene(tour, "4.")).contains("   => none@example.com: not created: InvalidInput");
        assertThat(Printed.scene(tour, "5.")).contains("   => kim@example.com: perhaps [3], for a person to confirm");
        assertThat(tour.lines().filter(line -> line.equals("   POST /crm/contact")))
                .hasSize(4);
    }
}
