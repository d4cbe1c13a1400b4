package dev.faultline.examples.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.examples.Printed;
import dev.faultline.testkit.LeakCheckExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LeakCheckExtension.class)
class CallRowsTest {

    @Test
    void faultyRowsAreFoundBeforeAnythingIsSent() {
        String tour = Printed.by(CallRows::run);

        assertThat(Printed.scene(tour, "1."))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("1. "),
                        line -> assertThat(line).startsWith("   phone_number of row 2 is of another form"),
                        line -> assertThat(line).startsWith("   phone_number of row 3 is null"));
        assertThat(Printed.scene(tour, "2.")).contains("   POST /batch-calls", "   => batch_1 with 2 people");
        assertThat(tour).doesNotContain("Noor", "0124");
    }
}
