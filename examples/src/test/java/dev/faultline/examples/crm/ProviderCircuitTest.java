package dev.faultline.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.examples.Printed;
import dev.faultline.testkit.LeakCheckExtension;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LeakCheckExtension.class)
class ProviderCircuitTest {

    private String tour = "";

    @BeforeEach
    void play() {
        tour = Printed.by(ProviderCircuit::run);
    }

    @Test
    void bothProvidersResponseAtFirst() {
        assertThat(Printed.scene(tour, "1."))
                .containsSubsequence("   from hubspot", "   => 2 contacts", "   from pipedrive", "   => 3 contacts");
    }

    @Test
    void oneProviderIsRejectedAtOnceWhileTheOtherGoesOn() {
        List<String> scene = Printed.scene(tour, "2.");

        assertThat(String.join("\n", scene))
                .containsSubsequence(
                        "attempt 1  503 CIRCUIT_OPEN      ends: the wait does not fit the time that is left",
                        "the circuit of hubspot for end user c6c289e49e9c is now OPEN until +20.0 s",
                        "throws CrmException.CircuitOpen\n",
                        "=> show what was read last, and try again later",
                        "throws CircuitOpenException: nothing was sent, try again after +20.0 s",
                        "=> show what was read last; hubspot gets nothing before 2026-01-01T00:00:20Z",
                        "from pipedrive",
                        "+0.0 s  attempt 1  200                   done",
                        "=> 3 contacts",
                        "... 10 seconds later",
                        "throws CircuitOpenException: nothing was sent, try again after +20.0 s",
                        "+10.0 s  attempt 1  200                   done",
                        "=> 3 contacts");
        assertThat(scene).filteredOn(line -> line.contains("  attempt ")).hasSize(3);
    }

    @Test
    void oneProbeClosesTheCircuit() {
        assertThat(Printed.scene(tour, "3."))
                .containsExactly(
                        "3. Ten more seconds later: one call probes, its success closes the circuit, all is as before",
                        "   ... 10 seconds later",
                        "   from hubspot",
                        "   GET /crm/contact",
                        "               the circuit of hubspot for end user c6c289e49e9c is now HALF_OPEN",
                        "      +20.0 s  attempt 1  200                   done",
                        "               the circuit of hubspot for end user c6c289e49e9c is now CLOSED",
                        "   => 2 contacts",
                        "   from hubspot",
                        "   GET /crm/contact",
                        "      +20.0 s  attempt 1  200                   done",
                        "   => 2 contacts");
    }

    @Test
    void rejectedTokensAskForAReconnectAndOpenNothing() {
        assertThat(Printed.scene(tour, "4."))
                .containsSubsequence(
                        "               throws CrmException.ProviderAuthFailed",
                        "   => let the end user reconnect pipedrive in the Connect widget",
                        "   => 2 contacts",
                        "      (requests that arrived: hubspot 5, pipedrive 4)")
                .noneMatch(line -> line.contains("the circuit of"));
    }

    @Test
    void outputFitsAHundredColumnsOfAnyTerminal() {
        assertThat(tour.lines()).allSatisfy(line -> assertThat(line).matches("\\p{ASCII}{0,100}"));
    }
}
