package dev.faultline.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.examples.Printed;
import dev.faultline.testkit.LeakCheckExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LeakCheckExtension.class)
class ConnectAgainTest {

    @Test
    void failureBecomesTheTokenOfItsEndUser() {
        String tour = Printed.by(ConnectAgain::run);

        assertThat(String.join("\n", Printed.scene(tour, "1.")))
                .containsSubsequence(
                        "throws CrmException.NeedsReauth",
                        "POST /connect/token",
                        "=> Connect pipedrive: RouteMCP.connect({ token: \"ct_1\", onSuccess: reload })");
        assertThat(String.join("\n", Printed.scene(tour, "2.")))
                .containsSubsequence("throws CrmException.ConnectionNotFound", "=> Connect hubspot:", "ct_2");
        assertThat(String.join("\n", Printed.scene(tour, "3.")))
                .contains("throws CrmException.UnsupportedResource", "=> ask a person: ")
                .doesNotContain("POST /connect/token");
        assertThat(tour).doesNotContain("user-1", "user-2");
        assertThat(tour.lines()).allSatisfy(line -> assertThat(line).matches("\\p{ASCII}{0,140}"));
    }
}
