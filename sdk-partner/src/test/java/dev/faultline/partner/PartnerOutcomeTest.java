package dev.faultline.partner;

import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Outcome;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.RetryPolicy;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A 2xx says that a submission was done only if it is the vendor's. */
@FaultlineTest
class PartnerOutcomeTest {

    static Stream<Object[]> foreign() {
        return Surface.with(Stream.of(
                "",
                "null",
                "[]",
                "{}",
                "<html>login</html>",
                "{\"id\":",
                "{\"id\":null}",
                "{\"error\":\"INTERNAL_ERROR\"}"));
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void responseThatIsNotTheVendors_leavesTheOutcomeOpenAndTheKeyToFinishIt(
            Surface surface, String body, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").respond(201, body);
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            ResponseFormatException failure =
                    catchThrowableOfType(ResponseFormatException.class, () -> Samples.submit(surface, partner));

            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(failure.idempotencyKey()).isPresent();
            assertThat(failure.remedy()).contains("idempotencyKey()");
            assertThat(server.requests()).hasSize(1);
        }
    }

    static Stream<Object[]> lines() {
        return Surface.with(Stream.of(PartnerError.values()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void outcome_isThatOfTheCodesLine(Surface surface, PartnerError line, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").fail(line);
        try (PartnerClient partner =
                Samples.client(server, clock).retryPolicy(RetryPolicy.none()).build()) {
            assertThat(catchThrowableOfType(PartnerException.class, () -> Samples.submit(surface, partner))
                            .outcome())
                    .isEqualTo(line.outcome());
        }
    }
}
